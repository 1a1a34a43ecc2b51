package org.concilier.identity.biometric;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A verifier as it is shown.
 *
 * @param leastScore our threshold, as a fraction of the verifier's scale
 * @param jwks its pinned public keys as JSON text (RFC 7517); null when they are at {@code jwksUrl}
 * @param revokedKeys ids of keys that are no longer believed
 */
public record VerifierView(
        UUID id,
        String issuer,
        String name,
        String clientId,
        String algorithm,
        List<String> modalities,
        List<String> places,
        BigDecimal leastScore,
        VerifierDraft.Trust trust,
        String jwks,
        String jwksUrl,
        boolean active,
        Instant createdAt,
        List<RevokedKey> revokedKeys,
        long version) {
    /** One key that is believed no more. */
    public record RevokedKey(String kid, Instant at, String by, String reason) {}

    static VerifierView of(Verifier verifier, List<RevokedKey> revoked) {
        var agreed = verifier.draft();
        return new VerifierView(
                verifier.id(),
                verifier.issuer(),
                agreed.name(),
                agreed.clientId(),
                agreed.algorithm().wireName(),
                agreed.modalities().stream().map(Modality::amr).sorted().toList(),
                agreed.places(),
                agreed.leastScore(),
                agreed.trust(),
                agreed.pinnedJwks(),
                agreed.jwksUrl(),
                agreed.active(),
                verifier.createdAt(),
                revoked,
                verifier.version());
    }
}
