package org.concilier.offer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concilier.offer.discount.Discount;

/**
 * Which offers a customer gets and why not the others. Pure: the same rules and the same situation always give the same.
 *
 * @param given the best first; personal ones before those for everyone, of which there is always one
 * @param passed all others, by code
 * @param approximate whether offers that do not go together were too many to try every combination
 */
record Decision(List<Given> given, List<Passed> passed, boolean approximate) {
    static final int MOST_FOR_EVERYONE = 3;

    /**
     * @param discount what it takes off after the others given, in the order in which they apply; null without a cart
     * @param alone whether it is there instead of the others, not beside them: the general offer of last resort
     */
    record Given(Terms offer, Discount discount, boolean alone) {}

    /** @param missing purposes that were needed, for {@link Outcome#NEEDS_CONSENT} */
    record Passed(Terms offer, Outcome outcome, List<String> missing) {}

    static Decision of(RuleSet rules, Situation situation) {
        var eligible = new ArrayList<Valued>();
        var passed = new ArrayList<Passed>();
        var permitted = rules.permitted(situation.granted());
        var holding = rules.holding(situation.facts(), permitted);
        for (int i = 0; i < rules.offers().size(); i++) {
            var offer = rules.offers().get(i);
            var outcome = outcome(offer, permitted.get(i), holding.get(i), situation);
            if (outcome == Outcome.ELIGIBLE) eligible.add(Valued.of(offer, situation.cart()));
            else passed.add(new Passed(offer, outcome, missing(offer, outcome, situation)));
        }
        eligible.sort(Valued.RANK);
        var selection = Selection.of(eligible, situation.cart(), rules.place(situation.placement()));
        selection.excluded().forEach(v -> passed.add(new Passed(v.offer(), Outcome.EXCLUDED_BY_STACKING, List.of())));
        selection.outranked().forEach(v -> passed.add(new Passed(v.offer(), Outcome.OUTRANKED, List.of())));
        passed.sort(Comparator.comparing(p -> p.offer().code()));
        return new Decision(selection.given(situation.cart()), List.copyOf(passed), selection.approximate());
    }

    boolean isPersonal() {
        return given.stream().anyMatch(g -> g.offer().isPersonal());
    }

    /** The order matters: an offer that cannot be shown at all is not held out as a reason to consent. */
    private static Outcome outcome(Terms offer, boolean permitted, boolean holds, Situation situation) {
        if (!offer.isValid(situation.at())) return Outcome.OUT_OF_WINDOW;
        if (!offer.isFor(situation.placement())) return Outcome.NOT_THIS_PLACEMENT;
        if (!permitted) return Outcome.NEEDS_CONSENT;
        var closed = situation.closed().get(offer.id());
        if (closed != null && closed != Outcome.HOLDOUT) return closed;
        if (!holds) return Outcome.RULE_FALSE;
        return closed == null ? Outcome.ELIGIBLE : closed;
    }

    private static List<String> missing(Terms offer, Outcome outcome, Situation situation) {
        return outcome == Outcome.NEEDS_CONSENT ? offer.missing(situation.granted()) : List.of();
    }
}
