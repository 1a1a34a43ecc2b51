package org.concilier.offer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Discount;
import org.concilier.offer.discount.Layers;
import org.concilier.offer.discount.Prices;
import org.concilier.offer.stacking.Arbitration;

/**
 * The offers that are given among those that fit: what goes together, the first few of it, and always one for everyone.
 *
 * @param personal the best first
 * @param everyone the best first
 * @param alone the general offer, where none goes with the rest; null where one does
 * @param excluded what does not go with what is given
 * @param outranked what would go with it, but comes after enough others
 */
record Selection(
        List<Valued> personal,
        List<Valued> everyone,
        Valued alone,
        List<Valued> excluded,
        List<Valued> outranked,
        boolean approximate) {

    /** @param eligible in any order */
    static Selection of(List<Valued> eligible, Cart cart, Place place) {
        if (eligible.stream().allMatch(Valued::isFree)) return of(eligible, new ArrayList<>(), cart, place, false);
        var choice = Arbitration.of(
                eligible.stream().map(Valued::candidate).toList(), cart == null ? null : Prices.of(cart));
        var together = new ArrayList<Valued>();
        var excluded = new ArrayList<Valued>();
        for (var one : eligible) (choice.codes().contains(one.offer().code()) ? together : excluded).add(one);
        return of(together, excluded, cart, place, choice.approximate());
    }

    private static Selection of(
            List<Valued> together, List<Valued> excluded, Cart cart, Place place, boolean approximate) {
        var personal = new ArrayList<Valued>();
        var all = new ArrayList<Valued>();
        for (var one : together) (one.offer().isPersonal() ? personal : all).add(one);
        var best = Valued.best(personal, place.slots());
        var general = general(all, place);
        var everyone = general == null ? Valued.best(all, Decision.MOST_FOR_EVERYONE - 1) : withGeneral(all, general);
        var alone = general == null ? lastResort(excluded, cart, place) : null;
        excluded.remove(alone);
        var outranked = together.stream()
                .filter(one -> !best.contains(one) && !everyone.contains(one))
                .toList();
        return new Selection(best, everyone, alone, excluded, outranked, approximate);
    }

    /** What is given, with what each takes off after the others. */
    List<Decision.Given> given(Cart cart) {
        var discounts = discounts(cart);
        var given = new ArrayList<Decision.Given>();
        personal.forEach(v ->
                given.add(new Decision.Given(v.offer(), discounts.get(v.offer().code()), false)));
        everyone.forEach(v ->
                given.add(new Decision.Given(v.offer(), discounts.get(v.offer().code()), false)));
        if (alone != null) given.add(alone(cart));
        return List.copyOf(given);
    }

    /** News go with everything. */
    private Decision.Given alone(Cart cart) {
        var discount = cart == null ? null : Discount.of(alone.offer().effect(), cart);
        return new Decision.Given(alone.offer(), discount, !alone.offer().equals(Terms.NEUTRAL));
    }

    private Map<String, Discount> discounts(Cart cart) {
        var discounts = new HashMap<String, Discount>();
        if (cart == null) return discounts;
        var layers = new ArrayList<Layers.Layer>();
        personal.forEach(v -> layers.add(v.layer()));
        everyone.forEach(v -> layers.add(v.layer()));
        Layers.on(Prices.of(cart), layers)
                .forEach(applied -> discounts.put(applied.layer().code(), applied.discount()));
        return discounts;
    }

    /** The one of the place if it fits, else the best. */
    private static Valued general(List<Valued> offers, Place place) {
        return offers.stream()
                .filter(v -> v.offer().isGeneral())
                .min(Comparator.<Valued, Boolean>comparing(v -> !v.offer().id().equals(place.general()))
                        .thenComparing(Valued.RANK))
                .orElse(null);
    }

    private static List<Valued> withGeneral(List<Valued> all, Valued general) {
        var others = new ArrayList<>(all);
        others.remove(general);
        var first = Valued.best(others, Decision.MOST_FOR_EVERYONE - 1);
        first.add(general);
        first.sort(Valued.RANK);
        return first;
    }

    private static Valued lastResort(List<Valued> excluded, Cart cart, Place place) {
        var general = general(excluded, place);
        return general == null ? Valued.of(Terms.NEUTRAL, cart) : general;
    }
}
