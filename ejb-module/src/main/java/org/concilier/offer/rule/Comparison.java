package org.concilier.offer.rule;

import java.util.Set;
import java.util.function.Consumer;

/** A leaf of a condition: it compares values, and is unknown unless all of them are known. */
interface Comparison extends Condition {
    @Override
    default Rule.Test test() {
        var needed = mask();
        var holds = holds();
        return facts -> facts.knows(needed) ? Truth.of(holds.of(facts)) : Truth.UNKNOWN;
    }

    /** How two numbers stand to each other. */
    enum Order {
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST,
        EQUAL,
        UNEQUAL;

        boolean holds(long left, long right) {
            return switch (this) {
                case LESS -> left < right;
                case AT_MOST -> left <= right;
                case GREATER -> left > right;
                case AT_LEAST -> left >= right;
                case EQUAL -> left == right;
                case UNEQUAL -> left != right;
            };
        }

        /** The same seen from the other side. */
        Order mirrored() {
            return switch (this) {
                case LESS -> GREATER;
                case AT_MOST -> AT_LEAST;
                case GREATER -> LESS;
                case AT_LEAST -> AT_MOST;
                case EQUAL, UNEQUAL -> this;
            };
        }

        Order opposite() {
            return switch (this) {
                case LESS -> AT_LEAST;
                case AT_MOST -> GREATER;
                case GREATER -> AT_MOST;
                case AT_LEAST -> LESS;
                case EQUAL -> UNEQUAL;
                case UNEQUAL -> EQUAL;
            };
        }
    }

    /** {@code left < right} and its kin, literals on the right where there is one. */
    record Numbers(Order order, Num left, Num right) implements Comparison {
        static Numbers of(Order order, Num left, Num right) {
            var turned = left instanceof Num.Literal && !(right instanceof Num.Literal);
            return turned ? new Numbers(order.mirrored(), right, left) : new Numbers(order, left, right);
        }

        @Override
        public Holds holds() {
            if (right instanceof Num.Literal literal) return toLiteral(left.read(), literal.value());
            var a = left.read();
            var b = right.read();
            return switch (order) {
                case LESS -> facts -> a.of(facts) < b.of(facts);
                case AT_MOST -> facts -> a.of(facts) <= b.of(facts);
                case GREATER -> facts -> a.of(facts) > b.of(facts);
                case AT_LEAST -> facts -> a.of(facts) >= b.of(facts);
                case EQUAL -> facts -> a.of(facts) == b.of(facts);
                case UNEQUAL -> facts -> a.of(facts) != b.of(facts);
            };
        }

        private Holds toLiteral(Num.Read a, long b) {
            return switch (order) {
                case LESS -> facts -> a.of(facts) < b;
                case AT_MOST -> facts -> a.of(facts) <= b;
                case GREATER -> facts -> a.of(facts) > b;
                case AT_LEAST -> facts -> a.of(facts) >= b;
                case EQUAL -> facts -> a.of(facts) == b;
                case UNEQUAL -> facts -> a.of(facts) != b;
            };
        }

        @Override
        public void reads(Consumer<Attribute> into) {
            left.reads(into);
            right.reads(into);
        }
    }

    /** A number among literals. */
    record NumberIn(Num item, Set<Long> among) implements Comparison {
        @Override
        public Holds holds() {
            var read = item.read();
            var set = Set.copyOf(among);
            return facts -> set.contains(read.of(facts));
        }

        @Override
        public void reads(Consumer<Attribute> into) {
            item.reads(into);
        }
    }

    /** Two words that are the same. */
    record Words(Word left, Word right) implements Comparison {
        static Words of(Word left, Word right) {
            var turned = left instanceof Word.Literal && !(right instanceof Word.Literal);
            return turned ? new Words(right, left) : new Words(left, right);
        }

        @Override
        public Holds holds() {
            var a = left.read();
            if (right instanceof Word.Literal literal)
                return facts -> literal.value().equals(a.of(facts));
            var b = right.read();
            return facts -> a.of(facts).equals(b.of(facts));
        }

        @Override
        public void reads(Consumer<Attribute> into) {
            left.reads(into);
            right.reads(into);
        }
    }

    /** A word among literals. */
    record WordIn(Word item, Set<String> among) implements Comparison {
        @Override
        public Holds holds() {
            var read = item.read();
            var set = Set.copyOf(among);
            return facts -> set.contains(read.of(facts));
        }

        @Override
        public void reads(Consumer<Attribute> into) {
            item.reads(into);
        }
    }

    /** How a part may sit in a word. */
    enum Search {
        STARTS,
        ENDS,
        CONTAINS
    }

    /** A word that starts with, ends with or contains another. */
    record Part(Search search, Word word, Word part) implements Comparison {
        @Override
        public Holds holds() {
            var a = word.read();
            var b = part.read();
            return switch (search) {
                case STARTS -> facts -> a.of(facts).startsWith(b.of(facts));
                case ENDS -> facts -> a.of(facts).endsWith(b.of(facts));
                case CONTAINS -> facts -> a.of(facts).contains(b.of(facts));
            };
        }

        @Override
        public void reads(Consumer<Attribute> into) {
            word.reads(into);
            part.reads(into);
        }
    }
}
