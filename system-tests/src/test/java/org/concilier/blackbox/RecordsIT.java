package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.Test;

/** The record of a consent, from outside: asked, evidenced, ended by the company, signed. */
class RecordsIT {
    private static final String PURPOSE = "birthday-offers";
    private static final String SPECIAL = "voice-recognition";

    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();
    private final UUID customer = shop.customer();

    @Test
    void theCompanyAsksOnceAndNeverOverAnAnswer() {
        var asked = ask(customer).expecting(201);
        assertThat(asked.text("status")).isEqualTo("REQUESTED");
        assertThat(shop.permits(customer, PURPOSE)).isFalse();
        assertThat(ask(customer).expecting(201).text("leafHash")).isEqualTo(asked.text("leafHash"));

        shop.answers(customer, PURPOSE, "REFUSED").expecting(201);
        assertThat(ask(customer).expecting(409).text("type")).isEqualTo("/problems/illegal-transition");
    }

    @Test
    void theCompanyEndsAConsentWithAReasonAndTwiceIsOnce() {
        var id = shop.answers(customer, PURPOSE, "GIVEN").expecting(201).text("id");
        var path = "/api/v1/consents/" + id + "/revocation";

        assertThat(end(path, "{}").expecting(422).pointers()).containsExactly("/reason");
        var ended = end(path, "{\"reason\":\"We stop this.\"}").expecting(200);

        assertThat(ended.text("status")).isEqualTo("REVOKED");
        assertThat(shop.permits(customer, PURPOSE)).isFalse();
        assertThat(end(path, "{\"reason\":\"We stop this.\"}").expecting(200).text("leafHash"))
                .isEqualTo(ended.text("leafHash"));
        assertThat(end("/api/v1/consents/" + id + "/invalidation", "{\"reason\":\"Why not.\"}")
                        .expecting(409)
                        .text("type"))
                .isEqualTo("/problems/illegal-transition");
        var history =
                api.get("/api/v1/consents/" + id + "/history").expecting(200).items();
        assertThat(history.getJsonObject(1).getString("reason")).isEqualTo("We stop this.");
    }

    @Test
    void aYesToASpecialCategoryWithoutAFreshProofSaysHowToGoOn() {
        var refused = shop.answers(customer, SPECIAL, "GIVEN").expecting(403);

        assertThat(refused.text("type")).isEqualTo("/problems/step-up-required");
        assertThat(refused.text("detail")).contains("/stepUp");
        assertThat(shop.answers(customer, SPECIAL, "REFUSED").expecting(201).text("status"))
                .isEqualTo("REFUSED");
    }

    @Test
    void aMinorNeedsAGuardianForAYesOnly() {
        var minor = born(LocalDate.now().minusYears(12));

        assertThat(shop.answers(minor, PURPOSE, "GIVEN").expecting(422).pointers())
                .containsExactly("/onBehalf/guardian");
        var behalf = Json.createObjectBuilder()
                .add("capacity", "GUARDIAN")
                .add(
                        "guardian",
                        Json.createObjectBuilder()
                                .add("name", "Odile Verlaine")
                                .add("relationship", "mother")
                                .add("verification", "identity card seen in the shop"))
                .build();
        var given = answer(minor, "GIVEN", "onBehalf", behalf).expecting(201);
        assertThat(given.json().getJsonObject("onBehalf").getString("capacity")).isEqualTo("GUARDIAN");
        shop.withdraw(given.text("id")).expecting(200);

        assertThat(answer(customer, "REFUSED", "onBehalf", behalf)
                        .expecting(422)
                        .pointers())
                .containsExactly("/onBehalf/capacity");
    }

    @Test
    void anInstantThatHasNotComeIsRefused() {
        var future = Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();

        assertThat(answer(customer, "GIVEN", "givenAt", Json.createValue(future))
                        .expecting(422)
                        .pointers())
                .containsExactly("/givenAt");
        for (var at : new String[] {future, "-999999999-01-01T00:00:00Z", "1066-10-14T09:00:00Z"}) {
            assertThat(api.get("/api/v1/customers/" + customer + "/consents?at=" + at)
                            .expecting(422)
                            .pointers())
                    .containsExactly("/at");
        }
    }

    @Test
    void aFileThatContradictsItselfTakesNeither() {
        var external = "ext-" + UUID.randomUUID();
        var torn = shop.customer(external);
        var line =
                "{\"externalId\":\"%s\",\"purpose\":\"%s\",\"decision\":\"%s\",\"noticeVersion\":1,\"language\":\"fr\","
                        + "\"collection\":{\"method\":\"paper\",\"channel\":\"store\",\"place\":\"Lille\"}}\n";

        var done = shop.imported(
                "consents",
                "application/x-ndjson",
                line.formatted(external, PURPOSE, "GIVEN") + line.formatted(external, PURPOSE, "REFUSED"));

        assertThat(done.getInt("rejected")).isEqualTo(2);
        assertThat(api.get("/api/v1/customers/" + torn + "/consents")
                        .expecting(200)
                        .items())
                .isEmpty();
    }

    @Test
    void theRecordIsWholeAndTheReceiptVerifiesWithThePublishedKeys() throws GeneralSecurityException {
        var id = shop.answers(customer, PURPOSE, "GIVEN").expecting(201).text("id");
        var record = api.get("/api/v1/consents/" + id + "/record", "Accept", "application/ld+json")
                .expecting(200)
                .json();
        assertThat(record)
                .containsKeys(
                        "@context",
                        "dct:conformsTo",
                        "dpv:hasDataSubject",
                        "dpv:hasProcess",
                        "schema:participant",
                        "dpv:hasConsentStatus");

        for (var format : new String[] {"kantara", "dpv"}) {
            var signed = api.get("/api/v1/consents/" + id + "/receipt?format=" + format, "Accept", "application/jwt")
                    .expecting(200);
            assertThat(signed.header("Content-Type")).startsWith("application/jwt");
            assertThat(verifies(signed.body())).isTrue();
            assertThat(verifies(signed.body().replaceFirst("\\.[A-Za-z0-9_-]{4}", ".AAAA")))
                    .isFalse();
            assertThat(part(signed.body(), 0).getString("typ")).isEqualTo("consent-receipt+jwt");
            assertThat(part(signed.body(), 1)).containsKey(format.equals("dpv") ? "@context" : "consentReceiptID");
        }
        assertThat(api.get("/api/v1/consents/" + id + "/receipt", "Accept", "*/*")
                        .expecting(200)
                        .header("Content-Type"))
                .startsWith("application/json");
    }

    private Answer ask(UUID person) {
        return api.post(
                "/api/v1/customers/" + person + "/consent-requests",
                "{\"purpose\":\"" + PURPOSE + "\",\"channel\":\"letter\"}");
    }

    private Answer end(String path, String body) {
        return api.send("POST", path, body, "Authorization", api.bearer(), "Content-Type", "application/json");
    }

    private UUID born(LocalDate day) {
        var profile = Shop.profile("ext-" + UUID.randomUUID()).replace("1980-02-29", day.toString());
        return UUID.fromString(
                api.post("/api/v1/customers", profile).expecting(201).text("id"));
    }

    private Answer answer(UUID person, String decision, String member, JsonValue value) {
        try (var reader = Json.createReader(new StringReader(Shop.choice(PURPOSE, decision)))) {
            var body = Json.createObjectBuilder(reader.readObject())
                    .add(member, value)
                    .build();
            return api.post("/api/v1/customers/" + person + "/consents", body.toString());
        }
    }

    private boolean verifies(String jws) throws GeneralSecurityException {
        var parts = jws.split("\\.");
        var kid = part(jws, 0).getString("kid");
        var key = api.send("GET", "/oauth/jwks", null).expecting(200).json().getJsonArray("keys").stream()
                .map(k -> k.asJsonObject())
                .filter(k -> k.getString("kid").equals(kid))
                .findFirst()
                .orElseThrow();
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(new ECPoint(number(key, "x"), number(key, "y")), p256())));
        verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static ECParameterSpec p256() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static BigInteger number(JsonObject key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.getString(name)));
    }

    private static JsonObject part(String jws, int index) {
        var text = new String(Base64.getUrlDecoder().decode(jws.split("\\.")[index]), StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
