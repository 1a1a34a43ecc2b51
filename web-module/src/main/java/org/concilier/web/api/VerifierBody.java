package org.concilier.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.identity.biometric.VerifierView;

/** A biometric verifier on the wire; {@code jwks} are its pinned public keys, or {@code jwksUrl} tells where they are. */
public record VerifierBody(
        UUID id,
        String issuer,
        String name,
        String clientId,
        String algorithm,
        List<String> modalities,
        List<String> places,
        String leastScore,
        String trust,
        JsonObject jwks,
        String jwksUrl,
        boolean active,
        Instant createdAt,
        List<VerifierView.RevokedKey> revokedKeys) {

    /** An answer that shows a verifier as it is. */
    static Response shown(Response.ResponseBuilder to, VerifierView verifier) {
        return to.tag(Versions.tag(verifier.version())).entity(of(verifier)).build();
    }

    static VerifierBody of(VerifierView view) {
        return new VerifierBody(
                view.id(),
                view.issuer(),
                view.name(),
                view.clientId(),
                view.algorithm(),
                view.modalities(),
                view.places(),
                view.leastScore().stripTrailingZeros().toPlainString(),
                view.trust().name(),
                view.jwks() == null ? null : object(view.jwks()),
                view.jwksUrl(),
                view.active(),
                view.createdAt(),
                view.revokedKeys());
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
