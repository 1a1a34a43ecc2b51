package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.OneServer;
import org.junit.jupiter.api.Test;

/** How programs get in. */
class TokensIT {
    private final Api api = OneServer.api();

    @Test
    void aClientGetsAShortToken() {
        var token = api.token(Bootstrap.PARTNER).expecting(200);

        assertThat(token.text("token_type")).isEqualTo("Bearer");
        assertThat(token.json().getInt("expires_in")).isPositive().isLessThanOrEqualTo(300);
        assertThat(token.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aWrongSecretAndAnUnknownClientLookTheSame() {
        var wrong = api.token(Bootstrap.PARTNER, "wrong", "grant_type=client_credentials")
                .expecting(401);
        var unknown =
                api.token("nobody", "wrong", "grant_type=client_credentials").expecting(401);

        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(wrong.text("error")).isEqualTo("invalid_client");
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void scopesCanBeNarrowedAndNotWidened() {
        var narrowed = api.token(Bootstrap.PARTNER, secret(), "grant_type=client_credentials&scope=offers%3Aread")
                .expecting(200);
        var widened = api.token(Bootstrap.READER, secret(), "grant_type=client_credentials&scope=admin");

        assertThat(narrowed.text("scope")).isEqualTo("offers:read");
        assertThat(widened.expecting(400).text("error")).isEqualTo("invalid_scope");
    }

    @Test
    void otherGrantsAreRefused() {
        var answer = api.token(Bootstrap.PARTNER, secret(), "grant_type=password&username=a&password=b");

        assertThat(answer.expecting(400).text("error")).isEqualTo("unsupported_grant_type");
    }

    @Test
    void keysAndMetadataArePublic() {
        var keys = api.send("GET", "/oauth/jwks", null).expecting(200).json().getJsonArray("keys");
        var metadata =
                api.send("GET", "/.well-known/oauth-authorization-server", null).expecting(200);

        assertThat(keys).isNotEmpty();
        assertThat(keys.toString()).doesNotContain("\"d\"");
        assertThat(metadata.text("issuer")).isEqualTo(api.base().toString());
        assertThat(metadata.text("token_endpoint")).isEqualTo(api.base() + "/oauth/token");
    }

    private static String secret() {
        return Bootstrap.secret();
    }
}
