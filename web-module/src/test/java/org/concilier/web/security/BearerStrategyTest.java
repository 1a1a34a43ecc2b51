package org.concilier.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.util.List;
import java.util.Set;
import org.concilier.Attack;
import org.concilier.identity.BearerCredential;
import org.concilier.identity.BoundTokenCredential;
import org.concilier.identity.dpop.InvalidDpopProof;
import org.concilier.identity.dpop.StaleDpopNonce;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BearerStrategyTest {
    private final BearerStrategy bearer = new BearerStrategy();
    private final OperationsStrategy operations = new OperationsStrategy();

    BearerStrategyTest() {
        bearer.stores = credential -> {
            if (credential instanceof BoundTokenCredential bound) return judged(bound);
            var token = ((BearerCredential) credential).token();
            if (!token.equals("reader") && !token.equals("admin")) return CredentialValidationResult.INVALID_RESULT;
            var scopes = Set.of(token);
            return new CredentialValidationResult(
                    new ConcilierPrincipal("partner", Kind.CLIENT, null, scopes, "en"), scopes);
        };
        bearer.publicUrl = "https://concilier.example";
        operations.bearer = bearer;
    }

    /** As the store does: by what it throws, or by its answer. */
    private static CredentialValidationResult judged(BoundTokenCredential bound) {
        assertThat(bound.method()).isEqualTo("GET");
        assertThat(bound.address()).isEqualTo("https://concilier.example/api/v1/purposes");
        if (bound.proofs().equals(List.of("stale"))) throw new StaleDpopNonce("n-1");
        if (!bound.proofs().equals(List.of("good"))) throw new InvalidDpopProof("htm must be the method");
        if (!bound.token().equals("bound")) return CredentialValidationResult.INVALID_RESULT;
        return new CredentialValidationResult(
                new ConcilierPrincipal("partner", Kind.CLIENT, null, Set.of("reader"), "en"), Set.of("reader"));
    }

    @Test
    @DisplayName("RFC 9449 section 7.1")
    void aBoundTokenComesWithItsProof() throws AuthenticationException {
        assertThat(call(api("DPoP bound").header("DPoP", "good"))).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(call(api("dpop bound").header("DPoP", "good"))).isEqualTo(AuthenticationStatus.SUCCESS);
    }

    @Test
    @Attack(id = "S-11", asvs = "9.2.1")
    @DisplayName("told apart for the one who has to mend it")
    void whatIsWrongWithAProofIsTold() throws AuthenticationException {
        refused(api("DPoP bound"), "DPoP error=\"invalid_dpop_proof\", algs=\"ES256 EdDSA\"");
        refused(
                api("DPoP bound").header("DPoP", "good", "good"),
                "DPoP error=\"invalid_dpop_proof\", algs=\"ES256 EdDSA\"");
        refused(api("DPoP other").header("DPoP", "good"), "DPoP error=\"invalid_token\", algs=\"ES256 EdDSA\"");
        var stale = api("DPoP bound").header("DPoP", "stale");
        refused(stale, "DPoP error=\"use_dpop_nonce\", algs=\"ES256 EdDSA\"");
        assertThat(stale.answered.get("DPoP-Nonce")).containsExactly("n-1");
    }

    private void refused(Exchange exchange, String challenge) throws AuthenticationException {
        assertThat(call(exchange)).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(exchange.status).isEqualTo(401);
        assertThat(exchange.answered.get("WWW-Authenticate")).containsExactly(challenge);
        assertThat(exchange.answered.get("Content-Type")).containsExactly("application/problem+json");
    }

    @Test
    void oneGoodTokenSignsIn() throws AuthenticationException {
        assertThat(call(api("Bearer reader"))).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(call(api("bearer  reader "))).isEqualTo(AuthenticationStatus.SUCCESS);
    }

    @Test
    @Attack(id = "S-19", asvs = "4.1.4")
    @DisplayName("double Authorization header")
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
            assertThat(exchange.answered.get("WWW-Authenticate")).containsExactly("Bearer, DPoP algs=\"ES256 EdDSA\"");
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
    @Attack(id = "T-8", asvs = "4.1.3")
    @DisplayName("a proxy on this machine does not make its callers local")
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
