package org.concilier.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.util.Set;
import org.concilier.identity.BearerCredential;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BearerStrategyTest {
    private final BearerStrategy bearer = new BearerStrategy();
    private final OperationsStrategy operations = new OperationsStrategy();

    BearerStrategyTest() {
        bearer.stores = credential -> {
            var token = ((BearerCredential) credential).token();
            if (!token.equals("reader") && !token.equals("admin")) return CredentialValidationResult.INVALID_RESULT;
            var scopes = Set.of(token);
            return new CredentialValidationResult(
                    new ConcilierPrincipal("partner", Kind.CLIENT, null, scopes, "en"), scopes);
        };
        operations.bearer = bearer;
    }

    @Test
    void oneGoodTokenSignsIn() throws AuthenticationException {
        assertThat(call(api("Bearer reader"))).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(call(api("bearer  reader "))).isEqualTo(AuthenticationStatus.SUCCESS);
    }

    @Test
    @DisplayName("S-19: double Authorization header")
    void noneTwoAndOtherSchemesAreChallenged() throws AuthenticationException {
        for (var exchange : new Exchange[] {
            new Exchange("GET", "/api/v1/purposes"),
            api("Bearer reader", "Bearer reader"),
            api("Basic reader"),
            api("Bearer"),
            api("Bearerreader")
        }) {
            assertThat(call(exchange)).isEqualTo(AuthenticationStatus.SEND_FAILURE);
            assertThat(exchange.status).isEqualTo(401);
            assertThat(exchange.answered.get("WWW-Authenticate")).containsExactly("Bearer");
            assertThat(exchange.answered.get("Content-Type")).containsExactly("application/problem+json");
        }
    }

    @Test
    @DisplayName("RFC 6750 section 3.1")
    void aBadTokenIsTold() throws AuthenticationException {
        var exchange = api("Bearer other");

        assertThat(call(exchange)).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(exchange.answered.get("WWW-Authenticate")).containsExactly("Bearer error=\"invalid_token\"");
        assertThat(exchange.body()).contains("\"status\":401").doesNotContain("other");
    }

    @Test
    void metricsAreForThisMachineAndForAdmins() throws AuthenticationException {
        assertThat(operate(metrics("127.0.0.1"))).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(operate(metrics("::1"))).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(operate(metrics("192.0.2.1"))).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(operate(metrics("192.0.2.1").header("Authorization", "Bearer admin")))
                .isEqualTo(AuthenticationStatus.SUCCESS);
        var reader = metrics("192.0.2.1").header("Authorization", "Bearer reader");
        assertThat(operate(reader)).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(reader.status).isEqualTo(403);
    }

    @Test
    @DisplayName("T-8: a proxy on this machine does not make its callers local")
    void whatWasForwardedComesFromElsewhere() throws AuthenticationException {
        assertThat(operate(metrics("127.0.0.1").header("X-Forwarded-For", "192.0.2.1")))
                .isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(operate(metrics("127.0.0.1").header("Forwarded", "for=192.0.2.1")))
                .isEqualTo(AuthenticationStatus.SEND_FAILURE);
    }

    private static Exchange api(String... authorization) {
        return new Exchange("GET", "/api/v1/purposes").header("Authorization", authorization);
    }

    private static Exchange metrics(String address) {
        return new Exchange("GET", "/metrics").attribute("remote", address);
    }

    private AuthenticationStatus call(Exchange exchange) throws AuthenticationException {
        return bearer.authenticate(exchange.request(), exchange.response(), context());
    }

    private AuthenticationStatus operate(Exchange exchange) throws AuthenticationException {
        return operations.authenticate(exchange.request(), exchange.response(), context());
    }

    private static HttpMessageContext context() {
        var caller = new ConcilierPrincipal[1];
        return Exchange.proxy(HttpMessageContext.class, (name, a) -> switch (name) {
            case "doNothing" -> AuthenticationStatus.NOT_DONE;
            case "getCallerPrincipal" -> caller[0];
            case "notifyContainerAboutLogin" -> {
                caller[0] = (ConcilierPrincipal) ((CredentialValidationResult) a[0]).getCallerPrincipal();
                yield AuthenticationStatus.SUCCESS;
            }
            default -> throw new UnsupportedOperationException(name);
        });
    }
}
