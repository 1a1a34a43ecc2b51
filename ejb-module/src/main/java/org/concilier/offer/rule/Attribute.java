package org.concilier.offer.rule;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One piece of data that rules know by name.
 *
 * @param slot position among the facts, 0 to 63; -1 for what no rule may read
 * @param name qualified, as rules write it: {@code purchase.recency_days}
 * @param kind whole number or word
 * @param category data category it belongs to
 * @param purposes codes of all purposes the customer must have agreed to: its own and those of everything it is derived
 *     from; empty when it is not personal
 * @param unit of the number; {@link Unit#WORD} for words
 * @param lowest least number it can be; facts beyond are taken for the bound
 * @param highest greatest number it can be
 * @param words every word it can be; empty when any word is possible
 * @param example a {@link Long} or a {@link String}
 * @param derivedFrom names of what it is computed from; empty for what is told or observed
 * @param protection own, and the strictest of what it is derived from
 * @param released why the protection of what it is derived from ends here; empty when it does not
 */
public record Attribute(
        int slot,
        String name,
        Kind kind,
        String category,
        Set<String> purposes,
        Unit unit,
        long lowest,
        long highest,
        Set<String> words,
        Object example,
        List<String> derivedFrom,
        Protection protection,
        String released) {

    /** CEL type of an attribute. */
    public enum Kind {
        INT,
        STRING
    }

    /** What a number counts. */
    public enum Unit {
        DAYS,
        COUNT,
        /** Of the company's currency (ISO 4217): cents for the euro. */
        MINOR_UNITS,
        /** From 1, the least, to 5. */
        SCORE,
        /** 1 for January; 0 when unknown. */
        MONTH,
        PERCENT,
        /** Of one: 150 is one and a half. */
        HUNDREDTHS,
        WORD
    }

    /** How far an attribute may be read, from the freest to the strictest. */
    public enum Protection {
        NONE,
        /** Lets special categories of data be inferred (GDPR article 9): only under explicit consent. */
        SENSITIVE,
        /** A ground on which nobody may be treated differently (Charter of Fundamental Rights, article 21): never. */
        PROTECTED
    }

    public boolean isPersonal() {
        return !purposes.isEmpty();
    }

    /** Whether rules may read it at all; other names are known so that a rule with them is refused for the right reason. */
    public boolean isReadable() {
        return slot >= 0;
    }

    /** Whether every purpose it needs is granted. */
    public boolean isOpen(Predicate<String> granted) {
        return purposes.stream().allMatch(granted);
    }

    long mask() {
        return 1L << slot;
    }
}
