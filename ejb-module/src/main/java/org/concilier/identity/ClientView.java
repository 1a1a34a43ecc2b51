package org.concilier.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A program as it is shown; its secret never is.
 *
 * @param hasSecret whether it may prove itself by a secret
 * @param keys its public keys, each a JWK (RFC 7517)
 * @param tokensEndedAt when its tokens were last called back; null for never
 */
public record ClientView(
        String clientId,
        String kind,
        List<String> scopes,
        boolean enabled,
        boolean boundTokensOnly,
        boolean hasSecret,
        List<Map<String, Object>> keys,
        Instant tokensEndedAt,
        Instant createdAt,
        long version) {

    static ClientView of(Client client, List<ClientKey> keys) {
        return new ClientView(
                client.clientId(),
                client.kind().name(),
                client.scopes().stream().sorted().toList(),
                client.isEnabled(),
                client.takesBoundTokensOnly(),
                client.hasASecret(),
                keys.stream().map(ClientKey::shown).toList(),
                client.notBefore(),
                client.createdAt(),
                client.version());
    }
}
