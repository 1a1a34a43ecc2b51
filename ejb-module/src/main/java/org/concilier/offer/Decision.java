package org.concilier.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.concilier.offer.discount.Discount;
import org.concilier.offer.discount.Worth;

/**
 * Which offers a customer gets and why not the others. Pure: the same rules and the same situation always give the same.
 *
 * @param given the best first; personal ones before those for everyone, of which there is always one
 * @param offers all there were, by code
 * @param outcomes what became of each of them, one letter each
 * @param approximate whether offers that do not go together were too many to try every combination
 */
record Decision(List<Given> given, List<Terms> offers, String outcomes, boolean approximate) {
    static final int MOST_FOR_EVERYONE = 3;

    /**
     * @param discount what it takes off after the others given, in the order in which they apply; null without a cart
     * @param alone whether it is there instead of the others, not beside them: the general offer of last resort
     */
    record Given(Terms offer, Discount discount, boolean alone) {}

    /** An offer that is not given, and why. */
    record Passed(Terms offer, Outcome outcome) {}

    static Decision of(RuleSet rules, Situation situation) {
        var outcomes = outcomes(rules, situation);
        var worth = situation.cart() == null ? null : new Worth(situation.cart());
        var eligible = new ArrayList<Valued>();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == Outcome.ELIGIBLE)
                eligible.add(Valued.of(rules.offers().get(i), worth));
        }
        var selection = Selection.of(eligible, situation.cart(), rules.place(situation.placement()));
        selection.excluded().forEach(v -> outcomes[rules.position(v.offer().id())] = Outcome.EXCLUDED_BY_STACKING);
        selection.outranked().forEach(v -> outcomes[rules.position(v.offer().id())] = Outcome.OUTRANKED);
        return new Decision(
                selection.given(situation.cart()), rules.offers(), letters(outcomes), selection.approximate());
    }

    /** All that are not given, by code. */
    List<Passed> passed() {
        return IntStream.range(0, offers.size())
                .filter(i -> outcomes.charAt(i) != Outcome.ELIGIBLE.letter())
                .mapToObj(i -> new Passed(offers.get(i), Outcome.of(outcomes.charAt(i))))
                .toList();
    }

    boolean isPersonal() {
        return given.stream().anyMatch(g -> g.offer().isPersonal());
    }

    /**
     * Told without looking at each offer, as far as the set knows by itself. What comes later here matters more: an offer
     * that cannot be shown at all is not held out as a reason to consent.
     */
    private static Outcome[] outcomes(RuleSet rules, Situation situation) {
        var outcomes = new Outcome[rules.offers().size()];
        var permitted = rules.permitted(situation.granted());
        var holding = rules.holding(situation.facts(), permitted);
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] =
                    !permitted.get(i) ? Outcome.NEEDS_CONSENT : holding.get(i) ? Outcome.ELIGIBLE : Outcome.RULE_FALSE;
        }
        situation.closed().forEach((offer, why) -> {
            var i = rules.position(offer);
            if (i < 0 || !permitted.get(i)) return;
            if (why != Outcome.HOLDOUT || holding.get(i)) outcomes[i] = why;
        });
        rules.bounded().stream().forEach(i -> {
            var offer = rules.offers().get(i);
            if (!offer.isValid(situation.at())) outcomes[i] = Outcome.OUT_OF_WINDOW;
            else if (!offer.isFor(situation.placement())) outcomes[i] = Outcome.NOT_THIS_PLACEMENT;
        });
        return outcomes;
    }

    private static String letters(Outcome[] outcomes) {
        var letters = new char[outcomes.length];
        for (int i = 0; i < letters.length; i++) letters[i] = outcomes[i].letter();
        return new String(letters);
    }
}
