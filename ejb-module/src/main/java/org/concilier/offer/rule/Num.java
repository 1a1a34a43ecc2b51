package org.concilier.offer.rule;

import java.util.function.Consumer;
import java.util.function.LongBinaryOperator;

/** A whole number of a rule. Its closures only run where all it reads is known, within bounds that were proved. */
interface Num {
    /** Reads it from facts. */
    @FunctionalInterface
    interface Read {
        long of(Facts facts);
    }

    Read read();

    void reads(Consumer<Attribute> into);

    /** As written. */
    record Literal(long value) implements Num {
        @Override
        public Read read() {
            return facts -> value;
        }

        @Override
        public void reads(Consumer<Attribute> into) {}
    }

    /** What an attribute is. */
    record Of(Attribute attribute) implements Num {
        @Override
        public Read read() {
            var slot = attribute.slot();
            return facts -> facts.number(slot);
        }

        @Override
        public void reads(Consumer<Attribute> into) {
            into.accept(attribute);
        }
    }

    /** Arithmetic of CEL's int: division truncates towards zero, the remainder has the sign of the dividend. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY,
        REMAINDER;

        /** @throws ArithmeticException when the result is not a whole number of 64 bits */
        LongBinaryOperator exact() {
            return switch (this) {
                case PLUS -> Math::addExact;
                case MINUS -> Math::subtractExact;
                case TIMES -> Math::multiplyExact;
                case DIVIDED_BY -> (a, b) -> a / b;
                case REMAINDER -> (a, b) -> a % b;
            };
        }
    }

    /** Two numbers computed to one. */
    record Computed(Operator operator, Num left, Num right) implements Num {
        @Override
        public Read read() {
            var a = left.read();
            var b = right.read();
            return switch (operator) {
                case PLUS -> facts -> a.of(facts) + b.of(facts);
                case MINUS -> facts -> a.of(facts) - b.of(facts);
                case TIMES -> right instanceof Literal by ? times(a, by.value()) : facts -> a.of(facts) * b.of(facts);
                case DIVIDED_BY -> facts -> a.of(facts) / b.of(facts);
                case REMAINDER -> facts -> a.of(facts) % b.of(facts);
            };
        }

        private static Read times(Read number, long by) {
            return facts -> number.of(facts) * by;
        }

        @Override
        public void reads(Consumer<Attribute> into) {
            left.reads(into);
            right.reads(into);
        }
    }

    /** {@code when ? then : otherwise}. */
    record Choice(Condition when, Num then, Num otherwise) implements Num {
        @Override
        public Read read() {
            var asked = when.holds();
            var first = then.read();
            var second = otherwise.read();
            return facts -> asked.of(facts) ? first.of(facts) : second.of(facts);
        }

        @Override
        public void reads(Consumer<Attribute> into) {
            when.reads(into);
            then.reads(into);
            otherwise.reads(into);
        }
    }
}
