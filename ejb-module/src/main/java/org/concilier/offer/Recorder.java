package org.concilier.offer;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.Grants;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.rule.Attribute;
import org.concilier.offer.rule.Facts;

/** Turns a decision into what is kept of it. */
final class Recorder {
    private Recorder() {}

    static DecisionRecord record(Decision decision, Grants grants, Facts facts, Cart cart) {
        var consents = new HashMap<String, UUID>();
        grants.byPurpose().forEach((purpose, grant) -> consents.put(purpose, grant.consentId()));
        return new DecisionRecord(
                consents,
                facts.asMap(),
                cart,
                decision.given().stream().map(Recorder::given).toList(),
                decision.passed().stream().map(Recorder::passed).toList());
    }

    private static DecisionRecord.Given given(Decision.Given given) {
        var offer = given.offer();
        return new DecisionRecord.Given(
                offer.id(),
                offer.code(),
                offer.revision(),
                offer.purposes().stream().sorted().toList(),
                offer.isPersonal() ? Coupons.random() : null,
                reasons(offer),
                given.discount());
    }

    private static List<DecisionRecord.Reason> reasons(Terms offer) {
        if (offer.isGeneral()) return List.of();
        return offer.rule().atoms().stream()
                .map(atom -> new DecisionRecord.Reason(
                        atom.source(),
                        atom.reads().stream().map(Attribute::name).toList()))
                .toList();
    }

    private static DecisionRecord.Passed passed(Decision.Passed passed) {
        var offer = passed.offer();
        return new DecisionRecord.Passed(offer.id(), offer.code(), passed.outcome(), passed.missing());
    }
}
