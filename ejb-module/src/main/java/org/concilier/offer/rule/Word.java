package org.concilier.offer.rule;

import java.util.function.Consumer;

/** A word of a rule. Its closures only run where all it reads is known. */
interface Word {
    /** Reads it from facts. */
    @FunctionalInterface
    interface Read {
        String of(Facts facts);
    }

    Read read();

    void reads(Consumer<Attribute> into);

    /** As written. */
    record Literal(String value) implements Word {
        @Override
        public Read read() {
            return facts -> value;
        }

        @Override
        public void reads(Consumer<Attribute> into) {}
    }

    /** What an attribute is. */
    record Of(Attribute attribute) implements Word {
        @Override
        public Read read() {
            var slot = attribute.slot();
            return facts -> facts.word(slot);
        }

        @Override
        public void reads(Consumer<Attribute> into) {
            into.accept(attribute);
        }
    }

    /** {@code when ? then : otherwise}. */
    record Choice(Condition when, Word then, Word otherwise) implements Word {
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
