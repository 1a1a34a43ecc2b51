package org.concilier.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.event.RecipientState;

/**
 * A consent that the company ended; ending it again tells the same.
 *
 * @param status {@code REVOKED} or {@code INVALIDATED}
 * @param epoch the person's epoch from which on nothing may use it
 * @param leafHash leaf of the ledger that commits to it, base64
 * @param ledgerPosition its place in the ledger; null until the sequencer has been by
 * @param recipients who outside the company got data under it and is told to stop
 */
public record Ended(
        UUID consentId,
        ConsentStatus status,
        Instant endedAt,
        long epoch,
        String leafHash,
        Long ledgerPosition,
        List<RecipientState> recipients) {}
