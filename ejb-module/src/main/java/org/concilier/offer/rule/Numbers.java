package org.concilier.offer.rule;

import dev.cel.common.ast.CelExpr;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongBinaryOperator;

/**
 * Closures over whole numbers. The bounds of every intermediate result are computed from the bounds of the attributes,
 * so a rule whose arithmetic could overflow is refused when published rather than failing when run.
 */
final class Numbers {
    private final Closures closures;

    Numbers(Closures closures) {
        this.closures = closures;
    }

    @FunctionalInterface
    interface Read {
        long of(Facts facts);
    }

    @FunctionalInterface
    interface Comparison {
        boolean holds(long left, long right);
    }

    /**
     * @param mask slots that must be known
     * @param lowest least result
     * @param highest greatest result
     */
    private record Num(Read read, long mask, long lowest, long highest) {}

    Rule.Test compare(CelExpr left, CelExpr right, Comparison comparison) {
        var a = number(left);
        var b = number(right);
        var mask = a.mask() | b.mask();
        var first = a.read();
        var second = b.read();
        return facts ->
                facts.knows(mask) ? Truth.of(comparison.holds(first.of(facts), second.of(facts))) : Truth.UNKNOWN;
    }

    Rule.Test within(CelExpr item, List<Long> literals) {
        var number = number(item);
        var set = Set.copyOf(literals);
        var read = number.read();
        var mask = number.mask();
        return facts -> facts.knows(mask) ? Truth.of(set.contains(read.of(facts))) : Truth.UNKNOWN;
    }

    static long mask(List<Attribute> attributes) {
        return attributes.stream().mapToLong(Attribute::mask).reduce(0, (a, b) -> a | b);
    }

    private Num number(CelExpr expr) {
        var attribute = closures.attribute(expr);
        if (attribute.isPresent()) {
            var slot = attribute.get().slot();
            return new Num(
                    facts -> facts.number(slot),
                    attribute.get().mask(),
                    attribute.get().lowest(),
                    attribute.get().highest());
        }
        if (expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            var literal = expr.constant().int64Value();
            return new Num(facts -> literal, 0, literal, literal);
        }
        var call = closures.call(expr);
        return switch (call.function()) {
            case "_+_" -> computed(expr, call, Math::addExact);
            case "_-_" -> computed(expr, call, Math::subtractExact);
            case "_*_" -> computed(expr, call, Math::multiplyExact);
            case "-_" -> negated(expr, number(call.args().get(0)));
            case "_?_:_" -> choice(call);
            default ->
                throw closures.refuse(
                        expr, "the function or operator '" + call.function() + "' can fail or is not available");
        };
    }

    private Num computed(CelExpr expr, CelExpr.CelCall call, LongBinaryOperator operator) {
        var a = number(call.args().get(0));
        var b = number(call.args().get(1));
        Read read = facts -> operator.applyAsLong(a.read().of(facts), b.read().of(facts));
        try {
            // + - * are monotonic in each operand, so the extremes lie at the corners.
            var corners = new long[] {
                operator.applyAsLong(a.lowest(), b.lowest()),
                operator.applyAsLong(a.lowest(), b.highest()),
                operator.applyAsLong(a.highest(), b.lowest()),
                operator.applyAsLong(a.highest(), b.highest())
            };
            Arrays.sort(corners);
            return new Num(read, a.mask() | b.mask(), corners[0], corners[3]);
        } catch (ArithmeticException e) {
            throw tooLarge(expr);
        }
    }

    private Num negated(CelExpr expr, Num number) {
        if (number.lowest() == Long.MIN_VALUE) throw tooLarge(expr);
        var read = number.read();
        return new Num(facts -> -read.of(facts), number.mask(), -number.highest(), -number.lowest());
    }

    private Num choice(CelExpr.CelCall call) {
        var when = closures.condition(call.args().get(0));
        var then = number(call.args().get(1));
        var otherwise = number(call.args().get(2));
        return new Num(
                facts -> when.of(facts) == Truth.TRUE
                        ? then.read().of(facts)
                        : otherwise.read().of(facts),
                then.mask() | otherwise.mask() | mask(closures.reads(call.args().get(0))),
                Math.min(then.lowest(), otherwise.lowest()),
                Math.max(then.highest(), otherwise.highest()));
    }

    private RuntimeException tooLarge(CelExpr expr) {
        return closures.refuse(expr, "the result could be too large for a whole number");
    }
}
