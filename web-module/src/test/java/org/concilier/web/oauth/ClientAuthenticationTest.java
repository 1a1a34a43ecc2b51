package org.concilier.web.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.credential.Credential;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.concilier.identity.ClientAssertionCredential;
import org.concilier.identity.ClientSecretCredential;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientAuthenticationTest {
    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    @Test
    void basicIsIdAndSecret() {
        assertThat(of(basic("partner:s3cret"))).contains(new ClientSecretCredential("partner", "s3cret"));
        assertThat(of(basic("partner:a:b"))).contains(new ClientSecretCredential("partner", "a:b"));
        assertThat(of(basic("partner:s3cret").replace("Basic", "bASIC")))
                .contains(new ClientSecretCredential("partner", "s3cret"));
    }

    @Test
    @DisplayName("RFC 6749 section 2.3.1 and appendix B")
    void idAndSecretAreFormEncoded() {
        assertThat(of(basic("a%3Ab:100%25+caf%C3%A9"))).contains(new ClientSecretCredential("a:b", "100% café"));
    }

    @Test
    void whatIsNotBasicIsNothing() {
        assertThat(of(null)).isEmpty();
        assertThat(of("")).isEmpty();
        assertThat(of("Basic")).isEmpty();
        assertThat(of("Basic !!!")).isEmpty();
        assertThat(of("Bearer abc")).isEmpty();
        assertThat(of(basic("no colon"))).isEmpty();
        assertThat(of(basic("partner:%zz"))).isEmpty();
    }

    @Test
    void anAssertionIsNamedAsSuch() {
        assertThat(of(null, "client_assertion", "a.b.c", "client_assertion_type", TYPE))
                .contains(new ClientAssertionCredential("a.b.c"));
        assertThat(of(null, "client_assertion", "a.b.c")).isEmpty();
        assertThat(of(null, "client_assertion", "a.b.c", "client_assertion_type", "saml"))
                .isEmpty();
    }

    @Test
    @DisplayName("RFC 6749 section 2.3: one way at a time")
    void twoWaysAreNone() {
        var basic = basic("partner:s3cret");

        assertThat(of(basic, "client_assertion", "a.b.c", "client_assertion_type", TYPE))
                .isEmpty();
        assertThat(of(basic, "client_secret", "s3cret")).isEmpty();
    }

    @Test
    void aSecretInTheFormIsNoProof() {
        assertThat(of(null, "client_id", "partner", "client_secret", "s3cret")).isEmpty();
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Credential> of(String authorization, String... form) {
        var map = new MultivaluedHashMap<String, String>();
        for (var i = 0; i < form.length; i += 2) map.add(form[i], form[i + 1]);
        return ClientAuthentication.of(authorization, map);
    }
}
