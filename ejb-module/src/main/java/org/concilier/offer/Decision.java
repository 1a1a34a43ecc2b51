package org.concilier.offer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concilier.offer.discount.Discount;
import org.concilier.offer.rule.Truth;

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
        for (var offer : rules.offers()) {
            var refused = refusal(offer, situation);
            if (refused.isEmpty()) eligible.add(Valued.of(offer, situation.cart()));
            else passed.add(new Passed(offer, refused.get(), offer.missing(situation.granted())));
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
    private static Optional<Outcome> refusal(Terms offer, Situation situation) {
        if (!offer.isValid(situation.at())) return Optional.of(Outcome.OUT_OF_WINDOW);
        if (!offer.isFor(situation.placement())) return Optional.of(Outcome.NOT_THIS_PLACEMENT);
        if (!situation.granted().containsAll(offer.purposes())) return Optional.of(Outcome.NEEDS_CONSENT);
        var closed = situation.closed().get(offer.id());
        if (closed != null) return Optional.of(closed);
        return offer.holds(situation.facts()) == Truth.TRUE ? Optional.empty() : Optional.of(Outcome.RULE_FALSE);
    }
}
