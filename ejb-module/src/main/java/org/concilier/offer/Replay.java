package org.concilier.offer;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Facts;
import org.concilier.shared.Money;

/** What a decision came to, reduced to what must come out again. */
record Replay(List<Gave> given, List<DecisionRecord.Passed> passed) {
    private record Gave(UUID offer, Money amount) {}

    static Replay of(DecisionRecord record) {
        return new Replay(
                record.given().stream()
                        .map(g -> new Gave(
                                g.offerId(),
                                g.discount() == null ? null : g.discount().amount()))
                        .toList(),
                record.passed());
    }

    static Situation situation(OfferDecision decision, DecisionRecord record) {
        return new Situation(
                decision.placement(),
                decision.decidedAt(),
                record.consents().keySet(),
                Facts.of(AttributeRegistry.standard(), record.facts()),
                record.cart(),
                record.passed().stream()
                        .filter(passed -> passed.outcome() == Outcome.BUDGET_EXHAUSTED)
                        .map(DecisionRecord.Passed::offerId)
                        .collect(Collectors.toSet()));
    }

    boolean isSame(Decision again) {
        var gives = again.given().stream()
                .map(g -> new Gave(
                        g.offer().id(),
                        g.discount() == null ? null : g.discount().amount()))
                .toList();
        var passes = again.passed().stream()
                .map(p -> new DecisionRecord.Passed(p.offer().id(), p.offer().code(), p.outcome(), p.missing()))
                .toList();
        return given.equals(gives) && passed.equals(passes);
    }
}
