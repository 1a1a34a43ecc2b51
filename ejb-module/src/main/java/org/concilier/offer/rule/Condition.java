package org.concilier.offer.rule;

import java.util.Set;
import java.util.function.Consumer;

/**
 * A condition of a checked rule as a tree of its own, free of positions: equal trees mean the same, which the index
 * relies on. Leaves stand in {@link Comparison}.
 */
interface Condition {
    /** Answers when every attribute it reads is known; may fail otherwise. */
    @FunctionalInterface
    interface Holds {
        boolean of(Facts facts);
    }

    /** Two-valued closure for facts that are all known: the fast one. */
    Holds holds();

    /** Three-valued closure: never reads what is not known. */
    Rule.Test test();

    /** Names every attribute it can read. */
    void reads(Consumer<Attribute> into);

    /** Slots of all it can read. */
    default long mask() {
        var mask = new long[1];
        reads(attribute -> mask[0] |= attribute.mask());
        return mask[0];
    }

    /** {@code true} or {@code false}, as written. */
    record Fixed(boolean value) implements Condition {
        @Override
        public Holds holds() {
            return facts -> value;
        }

        @Override
        public Rule.Test test() {
            var truth = Truth.of(value);
            return facts -> truth;
        }

        @Override
        public void reads(Consumer<Attribute> into) {}
    }

    /** {@code &&}. */
    record Both(Condition left, Condition right) implements Condition {
        @Override
        public Holds holds() {
            var first = left.holds();
            var second = right.holds();
            return facts -> first.of(facts) && second.of(facts);
        }

        @Override
        public Rule.Test test() {
            var first = left.test();
            var second = right.test();
            return facts -> {
                var one = first.of(facts);
                if (one == Truth.FALSE) return Truth.FALSE;
                var other = second.of(facts);
                return other == Truth.FALSE || one == Truth.TRUE ? other : Truth.UNKNOWN;
            };
        }

        @Override
        public void reads(Consumer<Attribute> into) {
            left.reads(into);
            right.reads(into);
        }
    }

    /** {@code ||}. */
    record Either(Condition left, Condition right) implements Condition {
        @Override
        public Holds holds() {
            var first = left.holds();
            var second = right.holds();
            return facts -> first.of(facts) || second.of(facts);
        }

        @Override
        public Rule.Test test() {
            var first = left.test();
            var second = right.test();
            return facts -> {
                var one = first.of(facts);
                if (one == Truth.TRUE) return Truth.TRUE;
                var other = second.of(facts);
                return other == Truth.TRUE || one == Truth.FALSE ? other : Truth.UNKNOWN;
            };
        }

        @Override
        public void reads(Consumer<Attribute> into) {
            left.reads(into);
            right.reads(into);
        }
    }

    /** {@code !}. */
    record Not(Condition condition) implements Condition {
        @Override
        public Holds holds() {
            var inner = condition.holds();
            return facts -> !inner.of(facts);
        }

        @Override
        public Rule.Test test() {
            var inner = condition.test();
            return facts -> inner.of(facts).not();
        }

        @Override
        public void reads(Consumer<Attribute> into) {
            condition.reads(into);
        }
    }

    /** {@code when ? then : otherwise}. */
    record Choice(Condition when, Condition then, Condition otherwise) implements Condition {
        @Override
        public Holds holds() {
            var asked = when.holds();
            var first = then.holds();
            var second = otherwise.holds();
            return facts -> asked.of(facts) ? first.of(facts) : second.of(facts);
        }

        @Override
        public Rule.Test test() {
            var asked = when.test();
            var first = then.test();
            var second = otherwise.test();
            return facts -> switch (asked.of(facts)) {
                case TRUE -> first.of(facts);
                case FALSE -> second.of(facts);
                case UNKNOWN -> Truth.UNKNOWN;
            };
        }

        @Override
        public void reads(Consumer<Attribute> into) {
            when.reads(into);
            then.reads(into);
            otherwise.reads(into);
        }
    }

    /** Two conditions compared: {@code (a) == (b)}. */
    record Same(Condition left, Condition right) implements Condition {
        @Override
        public Holds holds() {
            var first = left.holds();
            var second = right.holds();
            return facts -> first.of(facts) == second.of(facts);
        }

        @Override
        public Rule.Test test() {
            var first = left.test();
            var second = right.test();
            return facts -> {
                var one = first.of(facts);
                var other = second.of(facts);
                return one == Truth.UNKNOWN || other == Truth.UNKNOWN ? Truth.UNKNOWN : Truth.of(one == other);
            };
        }

        @Override
        public void reads(Consumer<Attribute> into) {
            left.reads(into);
            right.reads(into);
        }
    }

    /** Every attribute it can read, in the order in which it is written. */
    default Set<Attribute> attributes() {
        var all = new java.util.LinkedHashSet<Attribute>();
        reads(all::add);
        return all;
    }
}
