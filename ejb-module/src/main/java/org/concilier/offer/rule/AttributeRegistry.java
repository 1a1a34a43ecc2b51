package org.concilier.offer.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that rules know by name: what they may read, each with its data category and the purposes that open it, and what
 * they must not, so that they can be told why. There is nothing else.
 */
public final class AttributeRegistry {
    public static final String STAGE = "journey.stage";
    public static final String CUT_POINTS = "purchase.cut_points";
    public static final String CART_TOTAL = "cart.total_cents";
    public static final String CART_ITEMS = "cart.items";
    public static final String CHANNEL = "context.channel";
    public static final String MONTH = "context.month";

    private static final AttributeRegistry STANDARD = new AttributeRegistry(StandardAttributes.all());

    private final Map<String, Attribute> byName = new LinkedHashMap<>();

    /**
     * @param drafts what is derived after what it is derived from
     * @throws IllegalArgumentException when two have one name, an input is unknown, or more than 64 can be read
     */
    public AttributeRegistry(List<AttributeDraft> drafts) {
        int slots = 0;
        for (var draft : drafts) {
            var attribute = draft.complete(draft.isReadable() ? slots++ : -1, this);
            if (slots > Long.SIZE) throw new IllegalArgumentException("rules can read at most 64 attributes");
            if (byName.put(attribute.name(), attribute) != null) {
                throw new IllegalArgumentException("two attributes are named " + attribute.name());
            }
        }
    }

    public static AttributeRegistry standard() {
        return STANDARD;
    }

    public Optional<Attribute> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Every name, those that no rule may read included. */
    public Collection<Attribute> names() {
        return List.copyOf(byName.values());
    }

    /** Those that rules may read, in the order of the catalogue. */
    public Collection<Attribute> all() {
        return byName.values().stream().filter(Attribute::isReadable).toList();
    }

    /** Those that rules may read and that need a purpose, in the order of the catalogue. */
    public Collection<Attribute> personal() {
        return all().stream().filter(Attribute::isPersonal).toList();
    }
}
