package org.concilier.offer.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of one customer at one moment, in slots. A slot that was not filled is unknown, never zero. */
public final class Facts {
    private final long[] numbers = new long[Long.SIZE];
    private final String[] words = new String[Long.SIZE];
    private final Map<String, Object> byName = new LinkedHashMap<>();
    private long known;

    private Facts() {}

    /** Nothing is known. */
    public static Facts none() {
        return new Facts();
    }

    /**
     * @param values by qualified name: whole numbers and words; absent and null ones stay unknown
     * @throws IllegalArgumentException when an attribute is not in the registry or not of its kind
     */
    public static Facts of(AttributeRegistry registry, Map<String, ?> values) {
        var facts = new Facts();
        values.forEach((name, fact) -> {
            var attribute = registry.find(name).orElseThrow(() -> new IllegalArgumentException("no attribute " + name));
            if (fact != null) facts.fill(attribute, fact);
        });
        return facts;
    }

    private void fill(Attribute attribute, Object fact) {
        if (attribute.kind() == Attribute.Kind.INT && fact instanceof Number number) {
            var bounded = Math.max(attribute.lowest(), Math.min(attribute.highest(), number.longValue()));
            numbers[attribute.slot()] = bounded;
            byName.put(attribute.name(), bounded);
        } else if (attribute.kind() == Attribute.Kind.STRING && fact instanceof String word) {
            words[attribute.slot()] = word;
            byName.put(attribute.name(), word);
        } else {
            throw new IllegalArgumentException(attribute.name() + " must be " + attribute.kind());
        }
        known |= attribute.mask();
    }

    /** The value as read, or null when unknown. */
    public Object get(Attribute attribute) {
        return byName.get(attribute.name());
    }

    public Map<String, Object> asMap() {
        return Map.copyOf(byName);
    }

    long number(int slot) {
        return numbers[slot];
    }

    String word(int slot) {
        return words[slot];
    }

    boolean knows(long mask) {
        return (mask & ~known) == 0;
    }
}
