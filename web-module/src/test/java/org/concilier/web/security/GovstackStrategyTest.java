package org.concilier.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.concilier.identity.BearerCredential;
import org.concilier.identity.ClientSecretCredential;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.junit.jupiter.api.Test;

class GovstackStrategyTest {
    private final GovstackStrategy govstack = new GovstackStrategy();

    GovstackStrategyTest() {
        govstack.bearer = new BearerStrategy();
        govstack.stores = credential -> {
            var known = credential.equals(new ClientSecretCredential("partner", "se:cret"))
                    || credential.equals(new BearerCredential("token"));
            return known
                    ? new CredentialValidationResult(
                            new ConcilierPrincipal("partner", Kind.CLIENT, null, Set.of("audit:read"), "en"),
                            Set.of("audit:read"))
                    : CredentialValidationResult.INVALID_RESULT;
        };
        govstack.bearer.stores = govstack.stores;
    }

    @Test
    void aClientsIdAndSecretSignIn() throws AuthenticationException {
        assertThat(call(sending(basic("partner:se:cret")))).isEqualTo(AuthenticationStatus.SUCCESS);
    }

    @Test
    void aTokenDoesToo() throws AuthenticationException {
        assertThat(call(sending("Bearer token"))).isEqualTo(AuthenticationStatus.SUCCESS);
    }

    @Test
    void everythingElseIsChallenged() throws AuthenticationException {
        for (var exchange : new Exchange[] {
            new Exchange("GET", "/govstack/config/policies/"),
            sending(basic("partner:wrong")),
            sending(basic("partner")),
            sending("Basic not-base64!"),
            sending("Digest x"),
            sending(basic("partner:se:cret"), basic("partner:se:cret"))
        }) {
            assertThat(call(exchange)).isEqualTo(AuthenticationStatus.SEND_FAILURE);
            assertThat(exchange.status).isEqualTo(401);
            assertThat(exchange.answered.get("WWW-Authenticate")).containsExactly("Basic realm=\"concilier\", Bearer");
            assertThat(exchange.answered.get("Content-Type")).containsExactly("application/problem+json");
            assertThat(exchange.body()).doesNotContain("wrong");
        }
    }

    private AuthenticationStatus call(Exchange exchange) throws AuthenticationException {
        var context = Exchange.<HttpMessageContext>proxy(HttpMessageContext.class, (name, a) -> {
            if (name.equals("notifyContainerAboutLogin")) return AuthenticationStatus.SUCCESS;
            throw new UnsupportedOperationException(name);
        });
        return govstack.authenticate(exchange.request(), exchange.response(), context);
    }

    private static Exchange sending(String... authorization) {
        return new Exchange("GET", "/govstack/config/policies/").header("Authorization", authorization);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
