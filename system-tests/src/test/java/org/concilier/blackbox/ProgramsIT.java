package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.OneServer;
import org.concilier.server.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Programs that hold keys, on the wire. */
class ProgramsIT {
    private static final String CLIENTS = "/api/v1/clients";

    private final Api api = OneServer.api();
    private final Program signer = new Program(api, Bootstrap.SIGNER);
    private final Program admin = new Program(api, Bootstrap.ADMIN);

    @Test
    @DisplayName("RFC 9449: nonce, bound token, one proof a request")
    void aBoundTokenIsUsedWithItsProof() {
        var first = signer.ask("/oauth/token", Program.form(signer.assertion()));
        assertThat(first.expecting(200).text("token_type")).isEqualTo("Bearer");

        var answer = signer.asked().expecting(200);
        assertThat(answer.text("token_type")).isEqualTo("DPoP");
        signer.call(answer.text("access_token"), "GET", "/api/v1/offers", null).expecting(200);
    }

    @Test
    @Attack(id = "S-11", asvs = "9.2.1")
    @DisplayName("without proof, as bearer, a proof twice, for another method, address or token, without nonce")
    void aStolenBoundTokenIsWorthless() {
        var token = signer.bound();
        var proof = signer.proof("GET", "/api/v1/offers", token);

        assertThat(challenge("Bearer " + token, null)).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(challenge("DPoP " + token, null)).contains("invalid_dpop_proof");
        assertThat(challenge("DPoP " + token, signer.proof("POST", "/api/v1/offers", token)))
                .contains("invalid_dpop_proof");
        assertThat(challenge("DPoP " + token, signer.proof("GET", "/api/v1/purposes", token)))
                .contains("invalid_dpop_proof");
        assertThat(challenge("DPoP " + token, signer.proof("GET", "/api/v1/offers", token + "x")))
                .contains("invalid_dpop_proof");
        assertThat(challenge("DPoP " + token, new Program(api, Bootstrap.SIGNER).proof("GET", "/api/v1/offers", token)))
                .contains("use_dpop_nonce");
        assertThat(challenge("DPoP " + signer.bearer().substring(7), signer.proof("GET", "/api/v1/offers", token)))
                .contains("DPoP error");
        shown("DPoP " + token, proof).expecting(200);
        assertThat(challenge("DPoP " + token, proof)).contains("invalid_dpop_proof");
    }

    @Test
    @Attack(id = "S-12", asvs = "9.2.1")
    @DisplayName("an assertion twice; a nonce that has to be learned uses none up")
    void anAssertionIsUsedOnce() {
        var form = Program.form(signer.assertion());
        var type = "application/x-www-form-urlencoded";
        var fresh = new Program(api, Bootstrap.SIGNER);

        var told = api.send(
                "POST", "/oauth/token", form, "Content-Type", type, "DPoP", fresh.proof("POST", "/oauth/token", null));
        assertThat(told.expecting(400).text("error")).isEqualTo("use_dpop_nonce");
        assertThat(told.header("DPoP-Nonce")).isNotEmpty();
        signer.ask("/oauth/token", form).expecting(200);
        assertThat(signer.ask("/oauth/token", form).expecting(401).text("error"))
                .isEqualTo("invalid_client");
    }

    @Test
    @Attack(id = "S-2", asvs = "7.4.1")
    @DisplayName("RFC 7009: a token given back")
    void aTokenGivenBackIsOver() {
        var token = signer.bearer();
        shown(token, null).expecting(200);

        signer.revoke(token.substring(7)).expecting(200);
        signer.revoke("nothing").expecting(200);

        assertThat(challenge(token, null)).contains("invalid_token");
        assertThat(admin.revoke(signer.bearer().substring(7)).expecting(400).text("error"))
                .isEqualTo("unauthorized_client");
        assertThat(api.send("POST", "/oauth/revoke", "token=x", "Content-Type", "application/x-www-form-urlencoded")
                        .expecting(401)
                        .text("error"))
                .isEqualTo("invalid_client");
    }

    @Test
    @Attack(id = "S-6", asvs = "7.5.3")
    @DisplayName("RFC 9470 challenge for a program that has only a secret")
    void administrationNeedsASignature() {
        var refused = api.get(CLIENTS).expecting(401);

        assertThat(refused.header("WWW-Authenticate"))
                .contains("insufficient_user_authentication")
                .contains("acr_values=\"urn:concilier:acr:2\"");
        assertThat(refused.text("type")).isEqualTo("/problems/insufficient-assurance");
        var secretive = new Program(api, Bootstrap.PARTNER);
        var bound = secretive.asked(Bootstrap.secret()).expecting(200).text("access_token");
        assertThat(secretive.call(bound, "GET", CLIENTS, null).expecting(401).header("WWW-Authenticate"))
                .as("bound to a key, and still only a secret")
                .startsWith("DPoP error=\"insufficient_user_authentication\"");
        api.send("GET", CLIENTS, null, "Authorization", admin.bearer()).expecting(200);
        api.send("GET", CLIENTS, null, "Authorization", signer.bearer()).expecting(403);
        admin.call(admin.bound(), "GET", CLIENTS, null).expecting(200);
    }

    @Test
    void aProgramLivesFromItsRegistrationToItsEnd() {
        var id = "till-" + UUID.randomUUID();
        var bearer = admin.bearer();
        var made = api.send(
                        "POST",
                        CLIENTS,
                        "{\"clientId\":\"" + id + "\",\"kind\":\"PARTNER\",\"scopes\":[\"offers:read\"]}",
                        "Authorization",
                        bearer,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        id)
                .expecting(201);
        var place = URI.create(made.header("Location")).getPath();
        var secret = api.send("POST", place + "/secret", null, "Authorization", bearer)
                .expecting(200)
                .text("clientSecret");
        var token = "Bearer "
                + api.token(id, secret, "grant_type=client_credentials")
                        .expecting(200)
                        .text("access_token");
        shown(token, null).expecting(200);

        api.send("POST", place + "/revocation", null, "Authorization", bearer).expecting(204);
        assertThat(challenge(token, null)).contains("invalid_token");
        var read = api.send("GET", place, null, "Authorization", bearer).expecting(200);
        assertThat(read.body()).contains("tokensEndedAt").doesNotContain(secret);
        api.send("PATCH", place, "{}", "Authorization", bearer, "Content-Type", "application/merge-patch+json")
                .expecting(428);
        api.send(
                        "PATCH",
                        place,
                        "{\"enabled\":false}",
                        "Authorization",
                        bearer,
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        read.header("ETag"))
                .expecting(200);
        api.token(id, secret, "grant_type=client_credentials").expecting(401);
        api.send("DELETE", place + "/secret", null, "Authorization", bearer).expecting(204);
    }

    @Test
    @Attack(id = "S-19", asvs = "4.1.4")
    @Attack(id = "S-19", asvs = "13.4.4")
    @DisplayName("verbs that mean nothing here, ways around, two Authorization headers")
    void verbsAndPathsThatAreTricksOpenNothing() {
        for (var method : new String[] {"TRACE", "PROPFIND", "get", "GETX"}) {
            assertThat(api.send(method, CLIENTS, null).status()).as(method).isBetween(400, 501);
            assertThat(api.send(method, "/desk/customers", null).status())
                    .as(method)
                    .isNotEqualTo(200);
        }
        assertThat(api.send("HEAD", CLIENTS, null).status()).isEqualTo(401);
        for (var path : new String[] {
            "/api/..;/desk/customers",
            "/api/%2e%2e/desk/customers",
            "/x%2F..%2Fapi%2Fv1%2Fclients",
            "/api/v1;a=b/clients"
        }) {
            assertThat(api.send("GET", path, null).status()).as(path).isIn(400, 404);
        }
        var twice = api.send(
                "GET", "/api/v1/offers", null, "Authorization", signer.bearer(), "Authorization", signer.bearer());
        assertThat(twice.status()).isEqualTo(401);
    }

    @Test
    @DisplayName("RFC 8414: metadata says what programs can do")
    void theMetadataIsComplete() {
        var metadata = api.send("GET", "/.well-known/oauth-authorization-server", null)
                .expecting(200)
                .json();

        assertThat(metadata.getString("revocation_endpoint")).isEqualTo(api.base() + "/oauth/revoke");
        assertThat(metadata.getJsonArray("dpop_signing_alg_values_supported").toString())
                .isEqualTo("[\"ES256\",\"EdDSA\"]");
        assertThat(metadata.getJsonArray("acr_values_supported").toString())
                .isEqualTo("[\"urn:concilier:acr:1\",\"urn:concilier:acr:2\",\"phr\"]");
    }

    private String challenge(String authorization, String proof) {
        return shown(authorization, proof).expecting(401).header("WWW-Authenticate");
    }

    private Answer shown(String authorization, String proof) {
        return proof == null
                ? api.send("GET", "/api/v1/offers", null, "Authorization", authorization)
                : api.send("GET", "/api/v1/offers", null, "Authorization", authorization, "DPoP", proof);
    }
}
