package org.concilier.web.api;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concilier.identity.ClientView;

/** A program on the wire. */
public record ClientBody(
        String clientId,
        String kind,
        List<String> scopes,
        boolean enabled,
        boolean boundTokensOnly,
        boolean hasSecret,
        Jwks jwks,
        Instant tokensEndedAt,
        Instant createdAt) {

    /** A set of public keys (RFC 7517 section 5). */
    public record Jwks(List<Map<String, Object>> keys) {}

    static Response shown(Response.ResponseBuilder to, ClientView client) {
        return to.tag(Versions.tag(client.version())).entity(of(client)).build();
    }

    static ClientBody of(ClientView client) {
        return new ClientBody(
                client.clientId(),
                client.kind(),
                client.scopes(),
                client.enabled(),
                client.boundTokensOnly(),
                client.hasSecret(),
                new Jwks(client.keys()),
                client.tokensEndedAt(),
                client.createdAt());
    }
}
