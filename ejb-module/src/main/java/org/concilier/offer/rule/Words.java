package org.concilier.offer.rule;

import dev.cel.common.ast.CelExpr;
import java.util.HashSet;
import java.util.Set;

/** Closures over words. */
final class Words {
    private final Closures closures;

    Words(Closures closures) {
        this.closures = closures;
    }

    @FunctionalInterface
    private interface Read {
        String of(Facts facts);
    }

    /**
     * @param mask slots that must be known
     * @param possible every word it can be; empty when any
     * @param literal whether it was written in the rule
     */
    private record Word(Read read, long mask, Set<String> possible, boolean literal) {}

    Rule.Test equality(CelExpr left, CelExpr right) {
        var a = word(left);
        var b = word(right);
        if (a.literal() && !b.literal()) closures.requirePossible(left, b.possible(), a.possible());
        if (b.literal() && !a.literal()) closures.requirePossible(right, a.possible(), b.possible());
        var mask = a.mask() | b.mask();
        var first = a.read();
        var second = b.read();
        return facts -> facts.knows(mask) ? Truth.of(first.of(facts).equals(second.of(facts))) : Truth.UNKNOWN;
    }

    Rule.Test within(CelExpr item, Set<String> set) {
        var word = word(item);
        if (!word.literal()) closures.requirePossible(item, word.possible(), set);
        var mask = word.mask();
        var read = word.read();
        return facts -> facts.knows(mask) ? Truth.of(set.contains(read.of(facts))) : Truth.UNKNOWN;
    }

    private Word word(CelExpr expr) {
        var attribute = closures.attribute(expr);
        if (attribute.isPresent()) {
            var slot = attribute.get().slot();
            return new Word(
                    facts -> facts.word(slot),
                    attribute.get().mask(),
                    attribute.get().words(),
                    false);
        }
        if (expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            var literal = expr.constant().stringValue();
            return new Word(facts -> literal, 0, Set.of(literal), true);
        }
        var call = closures.call(expr);
        if (!call.function().equals("_?_:_")) throw closures.refuse(expr, "words can only be compared, not computed");
        return choice(call);
    }

    private Word choice(CelExpr.CelCall call) {
        var when = closures.condition(call.args().get(0));
        var then = word(call.args().get(1));
        var otherwise = word(call.args().get(2));
        var possible = new HashSet<String>();
        if (!then.possible().isEmpty() && !otherwise.possible().isEmpty()) {
            possible.addAll(then.possible());
            possible.addAll(otherwise.possible());
        }
        var mask = then.mask()
                | otherwise.mask()
                | Numbers.mask(closures.reads(call.args().get(0)));
        return new Word(
                facts -> when.of(facts) == Truth.TRUE
                        ? then.read().of(facts)
                        : otherwise.read().of(facts),
                mask,
                possible,
                false);
    }
}
