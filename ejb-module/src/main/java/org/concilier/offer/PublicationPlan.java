package org.concilier.offer;

import java.util.List;
import java.util.UUID;
import org.concilier.consent.Outlook;
import org.concilier.shared.Money;

/**
 * What publishing the open draft of a notice would do, to consents and to offers.
 *
 * @param reading live offers that need the purpose: they stop for those who must be asked again, until they say yes
 * @param stopFor how many people those offers stop for at once
 * @param personalised customers whom the latest finished run gave an offer that needs the purpose; null before any run
 * @param redemptions offers that needed the purpose and were used, by everyone and so far
 * @param saved what they took off
 */
public record PublicationPlan(
        Outlook outlook, List<Reading> reading, long stopFor, Long personalised, long redemptions, Money saved) {

    /** An offer that needs the purpose. */
    public record Reading(UUID offer, String code, String title) {}
}
