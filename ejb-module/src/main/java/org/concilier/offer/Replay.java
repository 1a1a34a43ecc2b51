package org.concilier.offer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concilier.offer.ReplayDifference.Part;
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

    /**
     * What comes out differently first; empty when the same terms gave the same offers, for the same amounts and with the
     * same refusals.
     */
    Optional<ReplayDifference> difference() {
        if (!record.policy().equals(rules.digest()))
            return Optional.of(new ReplayDifference(Part.TERMS, 1, record.policy(), rules.digest()));
        return first(Part.GIVEN, gave(record), gave(again))
                .or(() -> first(Part.OUTCOMES, named(record.outcomes()), named(again.outcomes())));
    }

    private static List<String> named(String outcomes) {
        return outcomes.chars().mapToObj(c -> Outcome.of((char) c).name()).toList();
    }

    private static Optional<ReplayDifference> first(Part part, List<?> then, List<?> now) {
        return IntStream.range(0, Math.max(then.size(), now.size()))
                .filter(i -> !at(then, i).equals(at(now, i)))
                .mapToObj(i -> new ReplayDifference(part, i + 1, at(then, i), at(now, i)))
                .findFirst();
    }

    private static String at(List<?> all, int place) {
        return place < all.size() ? all.get(place).toString() : "";
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
