package org.concilier.offer.rule;

import java.util.Optional;
import java.util.Set;

/**
 * One thing a rule may read.
 *
 * @param slot position among the facts, 0 to 63
 * @param name qualified, as rules write it: {@code purchase.recency_days}
 * @param kind whole number or word
 * @param category data category it belongs to
 * @param purpose code of the purpose the customer must have agreed to; empty when it is not personal
 * @param lowest least number it can be; facts beyond are taken for the bound
 * @param highest greatest number it can be
 * @param words every word it can be; empty when any word is possible
 */
public record Attribute(
        int slot,
        String name,
        Kind kind,
        String category,
        Optional<String> purpose,
        long lowest,
        long highest,
        Set<String> words) {

    /** CEL type of an attribute. */
    public enum Kind {
        INT,
        STRING
    }

    public boolean isPersonal() {
        return purpose.isPresent();
    }

    long mask() {
        return 1L << slot;
    }
}
