package org.concilier.offer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Facts;
import org.concilier.shared.Money;

/** A decision computed again from what was kept of it. */
record Replay(DecisionRecord record, RuleSet rules, Decision again) {
    private record Gave(UUID offer, Money amount) {}

    /** @param rules the set it was taken under */
    static Replay of(OfferDecision decision, DecisionRecord record, RuleSet rules) {
        return new Replay(record, rules, Decision.of(rules, situation(decision, record, rules)));
    }

    static Situation situation(OfferDecision decision, DecisionRecord record, RuleSet rules) {
        return new Situation(
                decision.placement(),
                decision.decidedAt(),
                record.consents().keySet(),
                Facts.of(AttributeRegistry.standard(), record.facts()),
                record.cart(),
                closed(record, rules));
    }

    /** What something outside its rule forbade then is an input, not a result. */
    private static Map<UUID, Outcome> closed(DecisionRecord record, RuleSet rules) {
        var closed = new HashMap<UUID, Outcome>();
        for (int i = 0; i < Math.min(record.outcomes().length(), rules.offers().size()); i++) {
            var outcome = Outcome.of(record.outcomes().charAt(i));
            if (outcome.isFromOutside()) closed.put(rules.offers().get(i).id(), outcome);
        }
        return closed;
    }

    /** Whether the same terms gave the same offers, for the same amounts and with the same refusals. */
    boolean isSame() {
        return record.policy().equals(rules.digest())
                && gave(record).equals(gave(again))
                && record.outcomes().equals(Recorder.outcomes(again, rules));
    }

    private static List<Gave> gave(DecisionRecord record) {
        return record.given().stream()
                .map(g -> new Gave(
                        g.offerId(), g.discount() == null ? null : g.discount().amount()))
                .toList();
    }

    private static List<Gave> gave(Decision decision) {
        return decision.given().stream()
                .map(g -> new Gave(
                        g.offer().id(),
                        g.discount() == null ? null : g.discount().amount()))
                .toList();
    }
}
