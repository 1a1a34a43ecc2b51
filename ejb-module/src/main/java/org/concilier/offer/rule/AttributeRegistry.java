package org.concilier.offer.rule;

import static org.concilier.offer.rule.Attribute.Kind.INT;
import static org.concilier.offer.rule.Attribute.Kind.STRING;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that rules may read, each with its data category and the purpose that opens it. There is nothing else. */
public final class AttributeRegistry {
    public static final String STAGE = "journey.stage";
    public static final String CART_TOTAL = "cart.total_cents";
    public static final String CART_ITEMS = "cart.items";
    public static final String CHANNEL = "context.channel";
    public static final String MONTH = "context.month";

    private static final long MOST_CENTS = 1_000_000_000_000_000L;
    private static final long MOST_DAYS = 1_000_000;
    private static final long MOST_COUNT = 1_000_000_000;
    private static final String PURCHASES = "purchase-history";
    private static final String OFFERS = "personalised-offers";
    private static final AttributeRegistry STANDARD = new AttributeRegistry();

    private final Map<String, Attribute> byName = new LinkedHashMap<>();

    private AttributeRegistry() {
        number("purchase.recency_days", PURCHASES, OFFERS, 0, MOST_DAYS);
        number("purchase.frequency", PURCHASES, OFFERS, 0, MOST_COUNT);
        number("purchase.monetary_cents", PURCHASES, OFFERS, -MOST_CENTS, MOST_CENTS);
        number("purchase.mean_basket_cents", PURCHASES, OFFERS, -MOST_CENTS, MOST_CENTS);
        number("purchase.rhythm_days", PURCHASES, OFFERS, 0, MOST_DAYS);
        number("purchase.r_score", PURCHASES, OFFERS, 0, 5);
        number("purchase.f_score", PURCHASES, OFFERS, 0, 5);
        number("purchase.m_score", PURCHASES, OFFERS, 0, 5);
        word(
                STAGE,
                "journey-stage",
                "journey-profiling",
                Set.of("NEW", "FIRST_PURCHASE", "REPEAT", "LOYAL", "AT_RISK", "DORMANT", "WON_BACK"));
        number("profile.birth_month", "birth-date", "birthday-offers", 0, 12);
        number(CART_TOTAL, "cart", null, 0, MOST_CENTS);
        number(CART_ITEMS, "cart", null, 0, MOST_COUNT);
        word(CHANNEL, "context", null, Set.of());
        number(MONTH, "context", null, 1, 12);
    }

    public static AttributeRegistry standard() {
        return STANDARD;
    }

    public Optional<Attribute> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<Attribute> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** Those that need a purpose, in the order of the catalogue. */
    public Collection<Attribute> personal() {
        var personal = new ArrayList<>(byName.values());
        personal.removeIf(attribute -> !attribute.isPersonal());
        return personal;
    }

    private void number(String name, String category, String purpose, long lowest, long highest) {
        var slot = byName.size();
        var to = Optional.ofNullable(purpose);
        byName.put(name, new Attribute(slot, name, INT, category, to, lowest, highest, Set.of()));
    }

    private void word(String name, String category, String purpose, Set<String> words) {
        var slot = byName.size();
        byName.put(name, new Attribute(slot, name, STRING, category, Optional.ofNullable(purpose), 0, 0, words));
    }
}
