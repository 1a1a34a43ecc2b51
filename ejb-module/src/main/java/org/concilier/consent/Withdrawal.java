package org.concilier.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Proof that a consent has stopped; asking again gives the same.
 *
 * @param epoch the person's epoch from which on nothing may use it
 * @param leafHash leaf of the ledger that commits to it, base64
 * @param recipients who outside the company got data under it and is to be told
 */
public record Withdrawal(UUID consentId, Instant withdrawnAt, long epoch, String leafHash, List<String> recipients) {}
