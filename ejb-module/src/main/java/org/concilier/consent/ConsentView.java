package org.concilier.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * A consent as it is shown, at the instant asked for.
 *
 * @param id of the consent record
 * @param status where it stood then, running out and newer notices counted
 * @param statusIri the DPV 2.3 term for it
 * @param onBehalf who handed the answer in for the person; null for the person alone
 * @param stepUp the verification that an explicit consent rests on; null without one
 * @param changedAt when the person or the company last changed it, by the business clock
 * @param validUntil end of a yes, also of one that has run out; null otherwise
 * @param epoch the person's epoch after that change
 * @param recordedBy who wrote it down
 * @param reason why the company ended it, in its step; null otherwise
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
        OnBehalf onBehalf,
        UUID stepUp,
        Instant changedAt,
        Instant validUntil,
        long epoch,
        String recordedBy,
        String reason,
        String leafHash,
        Long ledgerPosition) {

    /**
     * How the answer was taken.
     *
     * @param place where; may be null
     * @param evidence where the proof is kept; may be null
     * @param route which way the step came in, as the server saw it
     */
    public record Collected(String method, String channel, String place, String evidence, Route route) {}

    static ConsentView of(Stated stated, ConsentStatus status, Long position, Testimony testimony) {
        var shown = stated.shown();
        var change = stated.change();
        return new ConsentView(
                stated.consentId(),
                stated.customerId(),
                stated.purpose(),
                status,
                status.iri(),
                status.permits(),
                shown.noticeVersion(),
                shown.language(),
                new Collected(shown.method(), shown.channel(), testimony.place(), testimony.evidence(), change.route()),
                testimony.onBehalf(),
                stated.stepUp(),
                change.happenedAt(),
                change.validUntil(),
                change.epoch(),
                change.recordedBy(),
                testimony.reason(),
                stated.leafHash(),
                position);
    }
}
