package org.concilier.offer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Facts;

/** What a kept decision passed over, and what would have come without the data; from the record and the set alone. */
final class Alternatives {
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();

    private final OfferDecision decision;
    private final DecisionRecord record;
    private final RuleSet rules;
    private List<Terms> without;

    /** @param rules the set that the decision was taken under */
    Alternatives(OfferDecision decision, DecisionRecord record, RuleSet rules) {
        this.decision = decision;
        this.record = record;
        this.rules = rules;
    }

    /** An offer that was not given; what was missing is only said of those that needed a consent. */
    record Passed(Terms offer, Outcome outcome, List<String> missing) {}

    /** In the order of their codes. */
    List<Passed> passed() {
        var passed = new ArrayList<Passed>();
        for (int i = 0; i < Math.min(record.outcomes().length(), rules.offers().size()); i++) {
            var outcome = Outcome.of(record.outcomes().charAt(i));
            if (outcome == Outcome.ELIGIBLE) continue;
            var offer = rules.offers().get(i);
            var needs = outcome == Outcome.NEEDS_CONSENT;
            passed.add(new Passed(
                    offer, outcome, needs ? offer.missing(record.consents().keySet()) : List.of()));
        }
        return passed;
    }

    Terms terms(UUID id) {
        return rules.find(id).orElse(Terms.NEUTRAL);
    }

    /**
     * Whether a yes would have changed anything for this offer, as far as that can be told without the data: its rule is
     * judged with what was read anyway, and the rest stays unknown.
     */
    DecisionView.WouldMatter wouldMatter(Passed passed) {
        if (passed.outcome() != Outcome.NEEDS_CONSENT) return null;
        return switch (passed.offer().holds(Facts.of(REGISTRY, record.facts()))) {
            case TRUE -> DecisionView.WouldMatter.YES;
            case FALSE -> DecisionView.WouldMatter.NO;
            case UNKNOWN -> DecisionView.WouldMatter.UNKNOWN;
        };
    }

    /** Offers that the same moment and the same cart would have brought to somebody who shares nothing. */
    List<Terms> without() {
        if (without == null) without = decided();
        return without;
    }

    private List<Terms> decided() {
        var impersonal = new HashMap<>(record.facts());
        REGISTRY.personal().forEach(attribute -> impersonal.remove(attribute.name()));
        var then = Replay.situation(decision, record, rules);
        var stranger = new Situation(
                then.placement(), then.at(), Set.of(), Facts.of(REGISTRY, impersonal), then.cart(), then.closed());
        return Decision.of(rules, stranger).given().stream()
                .map(Decision.Given::offer)
                .toList();
    }
}
