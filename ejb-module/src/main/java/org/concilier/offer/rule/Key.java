package org.concilier.offer.rule;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The one value that a condition compares with literals: an attribute, or a sum of several that many rules share. Exactly
 * one of both is there.
 */
record Key(Num number, Word word) {

    /** Empty when the condition depends on more than one value, or on more of it than how it stands to literals. */
    static Optional<Key> of(Condition condition) {
        if (condition instanceof Comparison.Numbers c && c.right() instanceof Num.Literal) return of(c.left());
        if (condition instanceof Comparison.NumberIn c) return of(c.item());
        if (condition instanceof Comparison.Words c && c.right() instanceof Word.Literal) return of(c.left());
        if (condition instanceof Comparison.WordIn c) return of(c.item());
        if (condition instanceof Condition.Not not) return of(not.condition());
        if (condition instanceof Condition.Both both) return common(both.left(), both.right());
        if (condition instanceof Condition.Either either) return common(either.left(), either.right());
        return Optional.empty();
    }

    private static Optional<Key> common(Condition left, Condition right) {
        var key = of(left);
        return key.isPresent() && key.equals(of(right)) ? key : Optional.empty();
    }

    private static Optional<Key> of(Num number) {
        return number instanceof Num.Literal || divides(number) ? Optional.empty() : Optional.of(new Key(number, null));
    }

    private static Optional<Key> of(Word word) {
        return !(word instanceof Word.Of) ? Optional.empty() : Optional.of(new Key(null, word));
    }

    /** A division is only safe behind its guard, and a table is looked into before any guard. */
    private static boolean divides(Num number) {
        if (number instanceof Num.Computed c) {
            var division = c.operator() == Num.Operator.DIVIDED_BY || c.operator() == Num.Operator.REMAINDER;
            return division || divides(c.left()) || divides(c.right());
        }
        return number instanceof Num.Choice;
    }

    /** Slots that must be known. */
    long mask() {
        var mask = new long[1];
        Consumer<Attribute> add = attribute -> mask[0] |= attribute.mask();
        if (number != null) number.reads(add);
        else word.reads(add);
        return mask[0];
    }

    /** Collects every literal that a condition on this key compares with. */
    static void literals(Condition condition, Set<Long> numbers, Set<String> words) {
        if (condition instanceof Comparison.Numbers c) numbers.add(((Num.Literal) c.right()).value());
        if (condition instanceof Comparison.NumberIn c) numbers.addAll(c.among());
        if (condition instanceof Comparison.Words c) words.add(((Word.Literal) c.right()).value());
        if (condition instanceof Comparison.WordIn c) words.addAll(c.among());
        if (condition instanceof Condition.Not not) literals(not.condition(), numbers, words);
        if (condition instanceof Condition.Both both) {
            literals(both.left(), numbers, words);
            literals(both.right(), numbers, words);
        }
        if (condition instanceof Condition.Either either) {
            literals(either.left(), numbers, words);
            literals(either.right(), numbers, words);
        }
    }

    /** Whether a condition on this key holds where the key has this value: a {@link Long} or a {@link String}. */
    static boolean holds(Condition condition, Object value) {
        if (condition instanceof Comparison.Numbers c) {
            return c.order().holds((Long) value, ((Num.Literal) c.right()).value());
        }
        if (condition instanceof Comparison.NumberIn c) return c.among().contains(value);
        if (condition instanceof Comparison.Words c)
            return ((Word.Literal) c.right()).value().equals(value);
        if (condition instanceof Comparison.WordIn c) return c.among().contains(value);
        if (condition instanceof Condition.Not not) return !holds(not.condition(), value);
        if (condition instanceof Condition.Both both) return holds(both.left(), value) && holds(both.right(), value);
        var either = (Condition.Either) condition;
        return holds(either.left(), value) || holds(either.right(), value);
    }
}
