package org.concilier.offer;

import org.concilier.consent.Grants;

/**
 * What a kept decision may still rely on: the very yes that opened a purpose then must have stood ever since. A later yes
 * opens later decisions.
 *
 * @param epoch the customer's, when it was decided
 * @param now what the customer permits today
 */
record Reliance(DecisionRecord record, long epoch, Grants now) {
    static Reliance of(OfferDecision decision, DecisionRecord record, Grants now) {
        return new Reliance(record, decision.epoch(), now);
    }

    boolean isOn(String purpose) {
        var grant = now.byPurpose().get(purpose);
        return grant != null && grant.consentId().equals(record.consents().get(purpose)) && grant.sinceEpoch() <= epoch;
    }

    /** Why data of a purpose is not used: the person's data is only to be kept for now, or there is no yes. */
    String whyNot(String purpose) {
        return now.heldBack().contains(purpose) ? "PROCESSING_RESTRICTED" : "PURPOSE_NOT_CONSENTED";
    }

    /** Whether every consent that an offer rests on still stands. */
    boolean isLive(DecisionRecord.Given given) {
        return given.purposes().stream().allMatch(this::isOn);
    }
}
