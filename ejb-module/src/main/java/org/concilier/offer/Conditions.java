package org.concilier.offer;

import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.concilier.offer.cap.CapRule;
import org.concilier.offer.stacking.Stacking;
import org.concilier.shared.Fields;

/**
 * Under what conditions an offer is used; published with it and never changed.
 *
 * @param campaign that the offer belongs to, whose counters it shares; null before it is published
 * @param stacking what it goes with
 * @param caps how often and for how much it is given
 * @param couponRequired whether it is only for who has a coupon of it
 * @param pointsPrice points that using it costs; 0 for none
 */
public record Conditions(
        UUID campaign, Stacking stacking, List<CapRule> caps, boolean couponRequired, int pointsPrice) {
    public static final Conditions NONE = new Conditions(null, Stacking.FREE, List.of(), false, 0);
    private static final int MOST_CAPS = 10;

    public Conditions {
        caps = List.copyOf(caps);
    }

    /** Reads {@code {stacking?, caps?, couponRequired?, pointsPrice?}} of an offer. */
    static Conditions read(Fields offer, Currency currency) {
        var stacking = offer.optionalObject("stacking").map(Stacking::read).orElse(Stacking.FREE);
        var caps = offer.has("caps")
                ? offer.list("caps", MOST_CAPS, cap -> CapRule.read(cap, currency))
                : List.<CapRule>of();
        var price = offer.optionalInteger("pointsPrice", 0, 10_000_000).orElse(0);
        return new Conditions(null, stacking, caps, offer.flag("couponRequired"), price);
    }

    Conditions of(UUID campaign) {
        return new Conditions(campaign, stacking, caps, couponRequired, pointsPrice);
    }

    /** Whether nobody needs anything to use it; that it may run out is no condition. */
    boolean areNone() {
        return !couponRequired && pointsPrice == 0;
    }
}
