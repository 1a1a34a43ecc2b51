package org.concilier.identity.biometric;

import java.time.Instant;

/**
 * A challenge as it is told once to whoever opened it.
 *
 * @param nonce 256 random bits; goes into the assertion and is used up by it
 * @param aud exactly what the assertion's {@code aud} has to be
 * @param subjectHint what its {@code sub} has to be: the person's id for this verifier alone; null for a gallery
 * @param issuer whose assertion is awaited
 */
public record Challenge(
        String nonce,
        String txn,
        String aud,
        String subjectHint,
        String issuer,
        String modality,
        String purpose,
        String interaction,
        Instant expiresAt) {}
