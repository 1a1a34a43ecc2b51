package org.concilier.offer;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.Grants;
import org.concilier.offer.coupon.Codes;
import org.concilier.offer.rule.Attribute;
import org.concilier.offer.rule.Facts;

/** Turns a decision into what is kept of it. */
final class Recorder {
    private Recorder() {}

    static DecisionRecord record(Decision decision, RuleSet rules, Grants grants, Situation situation) {
        var consents = new HashMap<String, UUID>();
        grants.byPurpose().forEach((purpose, grant) -> consents.put(purpose, grant.consentId()));
        return new DecisionRecord(
                rules.digest(),
                consents,
                situation.facts().asMap(),
                situation.cart(),
                rules.place(situation.placement()),
                decision.given().stream()
                        .map(given -> given(given, situation.facts()))
                        .toList(),
                decision.outcomes(),
                decision.approximate());
    }

    private static DecisionRecord.Given given(Decision.Given given, Facts facts) {
        var offer = given.offer();
        return new DecisionRecord.Given(
                offer.id(),
                offer.code(),
                offer.revision(),
                offer.purposes().stream().sorted().toList(),
                offer.isPersonal() ? Codes.random() : null,
                reasons(offer, facts),
                given.discount(),
                given.alone());
    }

    /** The parts of each condition that made it hold, and no others. */
    private static List<DecisionRecord.Reason> reasons(Terms offer, Facts facts) {
        if (offer.rule() == null) return List.of();
        return offer.rule().atoms().stream()
                .map(atom -> new DecisionRecord.Reason(
                        atom.source(),
                        atom.reasons(facts).stream().map(Attribute::name).toList()))
                .toList();
    }
}
