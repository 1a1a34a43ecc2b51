package org.concilier.offer.rule;

import static org.concilier.offer.rule.Attribute.Kind.INT;
import static org.concilier.offer.rule.Attribute.Kind.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.concilier.offer.rule.Attribute.Protection;
import org.concilier.offer.rule.Attribute.Unit;

/** What a catalogue says of one attribute, before it has inherited from those that it is derived from. */
public final class AttributeDraft {
    private final String name;
    private final Attribute.Kind kind;
    private final Set<String> purposes = new TreeSet<>();
    private final List<String> derivedFrom = new ArrayList<>();
    private String category;
    private Unit unit = Unit.WORD;
    private long lowest;
    private long highest;
    private Set<String> words = Set.of();
    private Object example;
    private Protection protection = Protection.NONE;
    private String released = "";
    private boolean readable = true;

    private AttributeDraft(String name, Attribute.Kind kind, String category) {
        this.name = name;
        this.kind = kind;
        this.category = category;
    }

    /** A whole number between bounds that no fact exceeds. */
    public static AttributeDraft number(String name, String category, Unit unit, long lowest, long highest) {
        var draft = new AttributeDraft(name, INT, category);
        draft.unit = unit;
        draft.lowest = lowest;
        draft.highest = highest;
        draft.example = lowest;
        return draft;
    }

    /** @param words every word it can be; none when any is possible */
    public static AttributeDraft word(String name, String category, String... words) {
        var draft = new AttributeDraft(name, STRING, category);
        draft.words = Set.of(words);
        draft.example = words.length == 0 ? "" : words[0];
        return draft;
    }

    public AttributeDraft purpose(String code) {
        purposes.add(code);
        return this;
    }

    public AttributeDraft from(String... names) {
        derivedFrom.addAll(List.of(names));
        return this;
    }

    public AttributeDraft example(Object value) {
        example = value instanceof Integer number ? (Object) number.longValue() : value;
        return this;
    }

    /** Lets special categories of data be inferred: readable under explicit consent only. */
    public AttributeDraft sensitive() {
        protection = Protection.SENSITIVE;
        return this;
    }

    /** A ground of discrimination: known by name, never readable. */
    public AttributeDraft guarded() {
        protection = Protection.PROTECTED;
        return unread();
    }

    /** Held for other reasons; rules read only what is derived from it. */
    public AttributeDraft unread() {
        readable = false;
        return this;
    }

    /** Ends here the protection of what it is derived from, for a reason that stands in the catalogue. */
    public AttributeDraft releasedBecause(String reason) {
        released = reason;
        return this;
    }

    String name() {
        return name;
    }

    boolean isReadable() {
        return readable;
    }

    /** @throws IllegalArgumentException when an input does not come before it in the catalogue */
    Attribute complete(int slot, AttributeRegistry before) {
        var all = new TreeSet<>(purposes);
        var strictest = protection;
        for (var input : derivedFrom) {
            var known = before.find(input)
                    .orElseThrow(() -> new IllegalArgumentException(name + " is derived from the unknown " + input));
            all.addAll(known.purposes());
            var stricter = known.protection().compareTo(strictest) > 0;
            if (stricter && released.isEmpty()) strictest = known.protection();
        }
        return new Attribute(
                slot,
                name,
                kind,
                category,
                Set.copyOf(all),
                unit,
                lowest,
                highest,
                words,
                example,
                List.copyOf(derivedFrom),
                strictest,
                released);
    }
}
