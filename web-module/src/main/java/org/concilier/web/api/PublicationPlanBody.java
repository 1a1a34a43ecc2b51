package org.concilier.web.api;

import java.util.List;
import java.util.UUID;
import org.concilier.consent.Answers;
import org.concilier.offer.PublicationPlan;

/** What publishing a draft would do, on the wire. */
public record PublicationPlanBody(
        String purpose, long draft, int nextVersion, boolean compatible, Consents consents, Offers offers) {

    /** What becomes of consents. */
    public record Consents(long keep, long askAgain, Answers now) {}

    /** What becomes of offers. */
    public record Offers(List<Reading> reading, long stopFor, Long personalised, Brought brought) {}

    /** An offer that needs the purpose. */
    public record Reading(UUID offerId, String code, String title) {}

    /** What the purpose has brought everyone together. */
    public record Brought(long redemptions, MoneyView saved) {}

    static PublicationPlanBody of(PublicationPlan plan) {
        var outlook = plan.outlook();
        var reading = plan.reading().stream()
                .map(offer -> new Reading(offer.offer(), offer.code(), offer.title()))
                .toList();
        return new PublicationPlanBody(
                outlook.purpose(),
                outlook.draft(),
                outlook.nextVersion(),
                outlook.compatible(),
                new Consents(outlook.keep(), outlook.askAgain(), outlook.answers()),
                new Offers(
                        reading,
                        plan.stopFor(),
                        plan.personalised(),
                        new Brought(plan.redemptions(), MoneyView.of(plan.saved()))));
    }
}
