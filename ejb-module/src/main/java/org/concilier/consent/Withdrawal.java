package org.concilier.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.event.RecipientState;

/**
 * Proof that a consent has stopped; asking again gives the same, but for how far telling others has come.
 *
 * @param epoch the person's epoch from which on nothing may use it
 * @param leafHash leaf of the ledger that commits to it, base64
 * @param ledgerPosition its place in the ledger; null until the sequencer has been by
 * @param recipients who outside the company got data under it and is told to stop
 */
public record Withdrawal(
        UUID consentId,
        Instant withdrawnAt,
        long epoch,
        String leafHash,
        Long ledgerPosition,
        List<RecipientState> recipients) {}
