package org.concilier.offer.rule;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Reads words, and refuses to compare one with what it can never be: a spelling mistake. */
final class WordReader {
    private final Tree tree;
    private final TreeReader conditions;

    WordReader(Tree tree, TreeReader conditions) {
        this.tree = tree;
        this.conditions = conditions;
    }

    Word word(CelExpr written, Scope scope) {
        var expr = tree.resolved(written, scope);
        var attribute = tree.attribute(expr);
        if (attribute.isPresent()) return new Word.Of(attribute.get());
        if (expr.getKind() == Kind.CONSTANT)
            return new Word.Literal(expr.constant().stringValue());
        var call = tree.call(expr);
        if (!call.function().equals("_?_:_")) throw tree.refuse(expr, RuleFault.Kind.UNSUPPORTED, call.function());
        var when = conditions.condition(call.args().get(0), scope);
        return new Word.Choice(
                when, word(call.args().get(1), scope), word(call.args().get(2), scope));
    }

    Condition same(CelExpr left, CelExpr right, Scope scope) {
        var a = word(left, scope);
        var b = word(right, scope);
        if (a instanceof Word.Literal literal) requirePossible(left, b, Set.of(literal.value()));
        if (b instanceof Word.Literal literal) requirePossible(right, a, Set.of(literal.value()));
        return Comparison.Words.of(a, b);
    }

    Condition within(CelExpr item, Set<String> among, Scope scope) {
        var word = word(item, scope);
        requirePossible(item, word, among);
        return new Comparison.WordIn(word, among);
    }

    private void requirePossible(CelExpr at, Word word, Set<String> asked) {
        var possible = possible(word);
        if (possible.isEmpty() || word instanceof Word.Literal || possible.containsAll(asked)) return;
        var wrong = new TreeSet<>(asked);
        wrong.removeAll(possible);
        throw tree.refuse(
                at,
                RuleFault.Kind.IMPOSSIBLE_WORD,
                String.join(", ", wrong),
                String.join(", ", new TreeSet<>(possible)));
    }

    /** Every word it can be; empty when any. */
    private static Set<String> possible(Word word) {
        if (word instanceof Word.Of of) return of.attribute().words();
        if (word instanceof Word.Literal literal) return Set.of(literal.value());
        var choice = (Word.Choice) word;
        var all = new HashSet<>(possible(choice.then()));
        var more = possible(choice.otherwise());
        if (all.isEmpty() || more.isEmpty()) return Set.of();
        all.addAll(more);
        return all;
    }
}
