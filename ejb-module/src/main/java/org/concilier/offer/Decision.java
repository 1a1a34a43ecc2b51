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
 */
record Decision(List<Given> given, List<Passed> passed) {
    static final int MOST_PERSONAL = 3;
    static final int MOST_FOR_EVERYONE = 3;

    /** @param discount null without a cart */
    record Given(Terms offer, Discount discount) {
        private long amount() {
            return discount == null ? 0 : discount.amount().minor();
        }
    }

    /** @param missing purposes that were needed, for {@link Outcome#NEEDS_CONSENT} */
    record Passed(Terms offer, Outcome outcome, List<String> missing) {}

    /** What the offer takes off the cart, then priority, then code. */
    private static final Comparator<Given> RANK = Comparator.comparingLong(Given::amount)
            .thenComparing((Given g) -> g.offer().priority())
            .reversed()
            .thenComparing(g -> g.offer().code());

    static Decision of(RuleSet rules, Situation situation) {
        var eligible = new ArrayList<Given>();
        var passed = new ArrayList<Passed>();
        for (var offer : rules.offers()) {
            var refused = refusal(offer, situation);
            if (refused.isEmpty()) eligible.add(valued(offer, situation));
            else passed.add(new Passed(offer, refused.get(), offer.missing(situation.granted())));
        }
        eligible.sort(RANK);
        var given = new ArrayList<Given>();
        eligible.stream()
                .filter(g -> g.offer().isPersonal())
                .limit(MOST_PERSONAL)
                .forEach(given::add);
        given.addAll(forEveryone(eligible, situation));
        eligible.stream()
                .filter(g -> !given.contains(g))
                .forEach(g -> passed.add(new Passed(g.offer(), Outcome.OUTRANKED, List.of())));
        passed.sort(Comparator.comparing(p -> p.offer().code()));
        return new Decision(List.copyOf(given), List.copyOf(passed));
    }

    boolean isPersonal() {
        return given.stream().anyMatch(g -> g.offer().isPersonal());
    }

    /** The order matters: an offer that cannot be shown at all is not held out as a reason to consent. */
    private static Optional<Outcome> refusal(Terms offer, Situation situation) {
        if (!offer.isValid(situation.at())) return Optional.of(Outcome.OUT_OF_WINDOW);
        if (!offer.isFor(situation.placement())) return Optional.of(Outcome.NOT_THIS_PLACEMENT);
        if (!situation.granted().containsAll(offer.purposes())) return Optional.of(Outcome.NEEDS_CONSENT);
        if (situation.exhausted().contains(offer.id())) return Optional.of(Outcome.BUDGET_EXHAUSTED);
        return offer.holds(situation.facts()) == Truth.TRUE ? Optional.empty() : Optional.of(Outcome.RULE_FALSE);
    }

    private static List<Given> forEveryone(List<Given> eligible, Situation situation) {
        var all = new ArrayList<>(
                eligible.stream().filter(g -> !g.offer().isPersonal()).toList());
        var general = all.stream()
                .filter(g -> g.offer().isGeneral())
                .findFirst()
                .orElseGet(() -> valued(Terms.NEUTRAL, situation));
        all.remove(general);
        var first = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_FOR_EVERYONE - 1)));
        first.add(general);
        first.sort(RANK);
        return first;
    }

    private static Given valued(Terms offer, Situation situation) {
        return new Given(offer, situation.cart() == null ? null : Discount.of(offer.effect(), situation.cart()));
    }
}
