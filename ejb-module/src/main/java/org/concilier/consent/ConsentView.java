package org.concilier.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * A consent as it is shown, at the instant asked for.
 *
 * @param id of the consent record
 * @param status where it stood then, running out and newer notices counted
 * @param statusIri the DPV 2.3 term for it
 * @param changedAt when the person or the company last changed it, by the business clock
 * @param validUntil end of a yes; null otherwise
 * @param epoch the person's epoch after that change
 * @param recordedBy who wrote it down
 * @param leafHash leaf of the ledger that commits to that change, base64
 * @param ledgerPosition its place in the ledger; null until the sequencer has been by
 */
public record ConsentView(
        UUID id,
        UUID customerId,
        String purpose,
        ConsentStatus status,
        String statusIri,
        boolean permits,
        int noticeVersion,
        String language,
        Collected collection,
        Instant changedAt,
        Instant validUntil,
        long epoch,
        String recordedBy,
        String leafHash,
        Long ledgerPosition) {

    /** How the answer was taken; {@code evidence} may be null. */
    public record Collected(String method, String channel, String evidence) {}

    static ConsentView of(ConsentEvent event, ConsentStatus status, Long position) {
        return new ConsentView(
                event.consentId(),
                event.customerId(),
                event.purpose(),
                status,
                status.iri(),
                status.permits(),
                event.shown().noticeVersion(),
                event.shown().language(),
                collected(event.shown()),
                event.change().happenedAt(),
                event.change().validUntil(),
                event.change().epoch(),
                event.change().recordedBy(),
                event.leafHash(),
                position);
    }

    static ConsentView of(Consent consent, ConsentStatus status, Long position) {
        return new ConsentView(
                consent.id(),
                consent.customerId(),
                consent.purpose(),
                status,
                status.iri(),
                status.permits(),
                consent.shown().noticeVersion(),
                consent.shown().language(),
                collected(consent.shown()),
                consent.change().happenedAt(),
                consent.change().validUntil(),
                consent.change().epoch(),
                consent.change().recordedBy(),
                consent.leafHash(),
                position);
    }

    private static Collected collected(Shown shown) {
        return new Collected(shown.method(), shown.channel(), shown.evidence());
    }
}
