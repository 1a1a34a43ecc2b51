package org.concilier.offer;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.shared.Fields;

/**
 * Where and with what an offer is asked for; nothing personal.
 *
 * @param cart null when there is none
 * @param channel null when unknown
 * @param coupons codes that the customer shows, as they were typed
 */
public record Occasion(String placement, Cart cart, String channel, List<String> coupons) {
    private static final int MOST_COUPONS = 20;

    /** Without coupons. */
    Occasion(String placement, Cart cart, String channel) {
        this(placement, cart, channel, List.of());
    }

    /** A place to show offers, such as {@code home}, without a cart. */
    public static Occasion at(String placement) {
        return new Occasion(placement, null, null);
    }

    /** A request for a decision about one customer. */
    record Request(UUID customerId, Occasion occasion) {
        /** Reads {@code {customerId, placement, cart?:{lines, shipping?}, context?:{channel?}, coupons?}}. */
        static Request read(Fields body, Currency currency) {
            var customer = body.uuid("customerId");
            var placement = placement(body);
            var cart = body.optionalObject("cart").map(fields -> Cart.read(fields, currency));
            var channel = body.optionalObject("context").flatMap(context -> context.optionalText("channel", 40));
            var coupons = body.texts("coupons", MOST_COUPONS);
            body.done(body);
            return new Request(
                    customer,
                    new Occasion(placement, cart.map(Cart.Draft::cart).orElse(null), channel.orElse(null), coupons));
        }
    }

    static String placement(Fields body) {
        var placement = body.matching("placement", OfferDraft.PLACEMENT, "home");
        return placement.isPresent() ? placement.get() : body.text("placement", 40);
    }

    /** Facts that need no consent. */
    Map<String, Object> facts(int month) {
        var facts = new HashMap<String, Object>();
        facts.put(AttributeRegistry.MONTH, (long) month);
        if (channel != null) facts.put(AttributeRegistry.CHANNEL, channel);
        if (cart != null) facts.putAll(ofCart(cart));
        return facts;
    }

    static Map<String, Object> ofCart(Cart cart) {
        return Map.of(AttributeRegistry.CART_TOTAL, cart.total().minor(), AttributeRegistry.CART_ITEMS, cart.items());
    }
}
