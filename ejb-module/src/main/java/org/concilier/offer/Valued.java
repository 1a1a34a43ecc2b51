package org.concilier.offer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Layers;
import org.concilier.offer.discount.Worth;
import org.concilier.offer.stacking.Candidate;

/**
 * An offer that fits, and what it would take off by itself.
 *
 * @param amount in minor units; 0 without a cart
 */
record Valued(Terms offer, long amount) {
    /** What the offer takes off the cart, then priority, then code. */
    static final Comparator<Valued> RANK = Valued::compare;

    static Valued of(Terms offer, Cart cart) {
        return of(offer, cart == null ? null : new Worth(cart));
    }

    /** @param worth on the cart; null without one */
    static Valued of(Terms offer, Worth worth) {
        return new Valued(offer, worth == null ? 0 : worth.of(offer.effect()));
    }

    /** The first few by rank, without putting all the others in order. */
    static List<Valued> best(List<Valued> all, int most) {
        var best = new ArrayList<Valued>();
        for (var one : all) {
            if (best.size() == most && (most == 0 || compare(one, best.get(most - 1)) >= 0)) continue;
            if (best.size() == most) best.remove(most - 1);
            int place = best.size();
            while (place > 0 && compare(one, best.get(place - 1)) < 0) place--;
            best.add(place, one);
        }
        return best;
    }

    private static int compare(Valued one, Valued other) {
        if (one.amount != other.amount) return Long.compare(other.amount, one.amount);
        var byPriority = Integer.compare(other.offer.priority(), one.offer.priority());
        return byPriority != 0 ? byPriority : one.offer.code().compareTo(other.offer.code());
    }

    /** Whether it goes with everything. */
    boolean isFree() {
        return offer.conditions().stacking().isFree();
    }

    Layers.Layer layer() {
        return offer.layer();
    }

    Candidate candidate() {
        return new Candidate(layer(), offer.conditions().stacking(), amount);
    }
}
