package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.Govstack;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The GovStack Consent Building Block, as its own contract has it. */
class GovstackIT {
    private static final String OFFERS = "personalised-offers";

    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();
    private final Govstack govstack = new Govstack(api);

    @Test
    void everyOperationAnswersAsItsContractSays() {
        policies();
        agreements();
        webhooks();
        var individual = individuals();
        records(individual);
        audit(individual);

        assertThat(govstack.operations()).hasSize(42);
        assertThat(govstack.exercised()).isEqualTo(govstack.operations());
    }

    private void policies() {
        var body = wrapped("policy", policy("1.0"));
        var made = ok("POST /config/policy/", null, null, body)
                .getJsonObject("policy")
                .getString("id");
        ok("GET /config/policy/{policyId}/", made, null, null);
        ok("PUT /config/policy/{policyId}/", made, null, wrapped("policy", policy("1.1")));
        assertThat(ok("GET /config/policy/{policyId}/revisions/", made, "offset=0&limit=10", null)
                        .getJsonArray("revisions"))
                .hasSize(2);
        assertThat(ok("GET /config/policies/", null, "limit=10", null).getJsonArray("policies"))
                .isNotEmpty();
        ok("GET /service/policy/{policyId}/", "1", null, null);
        ok("DELETE /config/policy/{policyId}/", made, null, null);
        assertThat(govstack.call("GET /config/policy/{policyId}/", made, null, null)
                        .status())
                .isEqualTo(400);
    }

    private void agreements() {
        var draft = Json.createObjectBuilder()
                .add("id", "")
                .add("version", "1.0")
                .add("purpose", "Registration in Health App")
                .add("lawfulBasis", "consent")
                .add("dpia", "DPIA of April 2nd 2023");
        var made = ok("POST /config/data-agreement/", null, null, wrapped("dataAgreement", draft))
                .getJsonObject("dataAgreement");
        var changed = Json.createObjectBuilder(made).add("dataUse", "data_source");
        var revised = ok(
                "PUT /config/data-agreement/{dataAgreementId}/",
                made.getString("id"),
                null,
                wrapped("dataAgreement", changed));
        assertThat(revised.getJsonObject("revision").getString("predecessorHash"))
                .hasSize(40);
        assertThat(ok("GET /config/data-agreement/{dataAgreementId}/", "1", null, null)
                        .getJsonObject("dataAgreement")
                        .getString("id"))
                .isEqualTo("1");
        ok("GET /config/data-agreements/", null, "offset=1&limit=3", null);
        ok("GET /service/data-agreement/{dataAgreementId}/", "1", null, null);
        ok("GET /service/verification/data-agreements/", null, null, null);
        ok("DELETE /config/data-agreement/{dataAgreementId}/", made.getString("id"), null, null);
    }

    private void webhooks() {
        var hook = Json.createObjectBuilder()
                .add("id", "")
                .add("payloadUrl", "http://localhost:9/hook")
                .add("contentType", "application/json")
                .add("disabled", true)
                .add("secretKey", "");
        var made = ok("POST /config/webhook/", null, null, wrapped("webhook", hook))
                .getJsonObject("webhook");
        assertThat(made.getString("secretKey")).isNotEmpty();
        var id = made.getString("id");
        assertThat(ok("GET /config/webhook/{webhookId}/", id, null, null)
                        .getJsonObject("webhook")
                        .getString("secretKey"))
                .isEmpty();
        ok("PUT /config/webhook/{webhookId}/", id, null, wrapped("webhook", Json.createObjectBuilder(made)));
        ok("GET /config/webhooks/", null, null, null);
        assertThat(govstack.call("DELETE /config/webhook/{webhookId}/", id, null, null)
                        .status())
                .isEqualTo(200);
    }

    private String individuals() {
        var other = ok("POST /config/individual/", null, null, wrapped("individual", individual()));
        ok("GET /config/individual/{individualId}/", id(other, "individual"), null, null);
        ok("GET /config/individuals/", null, "limit=5", null);
        var id = id(ok("POST /service/individual/", null, null, wrapped("individual", individual())), "individual");
        var read = ok("GET /service/individual/{individualId}/", id, null, null).getJsonObject("individual");
        ok("PUT /service/individual/{individualId}/", id, null, wrapped("individual", Json.createObjectBuilder(read)));
        ok("GET /service/individuals/", null, "limit=5&offset=1", null);
        return id;
    }

    private void records(String individual) {
        var draft = ok(
                "POST /service/individual/record/consent-record/draft/",
                null,
                "individualId=" + individual + "&dataAgreementId=1",
                null);
        assertThat(id(draft, "consentRecord")).isEmpty();
        var signature = Json.createObjectBuilder(draft.getJsonObject("signature"))
                .add("signature", "-----BEGIN PGP SIGNATURE-----")
                .add("verificationMethod", "pgp")
                .add("verificationSignedBy", "528419E5FA07B763");
        var pair = Json.createObjectBuilder()
                .add("consentRecord", draft.getJsonObject("consentRecord"))
                .add("signature", signature)
                .build();
        var signed = own("POST /service/individual/record/consent-record/", null, individual, pair.toString());
        assertThat(signed.getJsonObject("consentRecord").getString("state")).isEqualTo("signed");
        ok(
                "POST /service/individual/record/data-agreement/{dataAgreementId}/",
                "2",
                "individualId=" + individual,
                null);
        var record = own("GET /service/individual/record/data-agreement/{dataAgreementId}/", "2", individual, null)
                .getJsonObject("consentRecord");
        own("GET /service/individual/record/consent-record/", null, individual, null);
        own("GET /service/individual/record/data-agreement/{dataAgreementId}/all/", "2", individual, null);
        var id = record.getString("id");
        var ready = own(
                "POST /service/individual/record/consent-record/{consentRecordId}/signature/",
                id,
                individual,
                wrapped(
                        "signature",
                        Json.createObjectBuilder(draft.getJsonObject("signature"))
                                .add("verificationMethod", "pgp")
                                .add("verificationSignedBy", "528419E5FA07B763")));
        own(
                "PUT /service/individual/record/consent-record/{consentRecordId}/signature/",
                id,
                individual,
                wrapped(
                        "signature",
                        Json.createObjectBuilder(ready.getJsonObject("signature"))
                                .add("signature", "sig")));
        own(
                "PUT /service/individual/record/consent-record/{consentRecordId}/",
                id,
                individual,
                wrapped("consentRecord", Json.createObjectBuilder(record).add("optIn", false)));
        ok("GET /service/verification/consent-records/", null, "limit=3", null);
        ok("GET /service/verification/consent-record/{consentRecordId}/", id, null, null);
        assertThat(shop.permits(UUID.fromString(individual), OFFERS)).isTrue();
        govstack.call("DELETE /service/individual/record/", null, null, null, Govstack.INDIVIDUAL, individual)
                .expecting(200);
        assertThat(shop.permits(UUID.fromString(individual), OFFERS)).isFalse();
    }

    private void audit(String individual) {
        var record = own("GET /service/individual/record/data-agreement/{dataAgreementId}/", "1", individual, null);
        ok("GET /audit/consent-records/", null, "limit=3", null);
        ok("GET /audit/consent-record/{consentRecordId}/", id(record, "consentRecord"), null, null);
        ok("GET /audit/data-agreements/", null, null, null);
        ok("GET /audit/data-agreement/{dataAgreementId}/", "1", null, null);
    }

    @Test
    void aWithdrawalHereIsOneEverywhere() {
        var customer = shop.customer();
        shop.answers(customer, OFFERS, "GIVEN").expecting(201);
        var record = own(
                        "GET /service/individual/record/data-agreement/{dataAgreementId}/",
                        "1",
                        customer.toString(),
                        null)
                .getJsonObject("consentRecord");
        var before =
                api.get("/api/v1/consents/" + record.getString("id")).json().getInt("epoch");

        own(
                "PUT /service/individual/record/consent-record/{consentRecordId}/",
                record.getString("id"),
                customer.toString(),
                wrapped("consentRecord", Json.createObjectBuilder(record).add("optIn", false)));

        assertThat(shop.permits(customer, OFFERS)).isFalse();
        var ours = api.get("/api/v1/consents/" + record.getString("id")).json();
        assertThat(ours.getString("status")).isEqualTo("WITHDRAWN");
        assertThat(ours.getInt("epoch")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_id", "123!%40%23", "0", "999999", "%20", "1.5", "'"})
    void whatIsNoIdIsABadParameter(String id) {
        for (var operation : govstack.operations()) {
            if (!operation.startsWith("GET") || !operation.contains("{") || operation.contains("/record/")) continue;
            assertThat(govstack.call(operation, id, null, null).status())
                    .as(operation)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/config/policies/, audit:read consents:read consents:write customers:read, 403",
        "/config/webhooks/, consents:write webhooks:write, 403",
        "/config/policies/, admin, 200",
        "/config/policies/, privacy:write, 200",
        "/config/individuals/, privacy:write, 403",
        "/service/verification/consent-records/, privacy:write admin audit:read, 403",
        "/service/verification/consent-records/, consents:read, 200",
        "/service/policy/1/, consents:write, 200",
        "/audit/consent-records/, consents:read privacy:write admin, 403",
        "/audit/consent-records/, audit:read, 200"
    })
    void eachTreeHasItsScope(String path, String scopes, int status) {
        var form = "grant_type=client_credentials&scope="
                + scopes.replace(" ", "+").replace(":", "%3A");
        var token = api.token(Bootstrap.PARTNER, Bootstrap.secret(), form)
                .expecting(200)
                .text("access_token");

        assertThat(api.send("GET", "/govstack" + path, null, "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(status);
    }

    /** A person each: of many refusals one after the other only the first is noted. */
    @ParameterizedTest
    @ValueSource(strings = {"individual/{id}", "individual/record/consent-record"})
    void aRefusedLookIsInThePersonsLog(String path) {
        var customer = shop.customer().toString();
        var form = "grant_type=client_credentials&scope=audit%3Aread";
        var token = api.token(Bootstrap.PARTNER, Bootstrap.secret(), form)
                .expecting(200)
                .text("access_token");

        api.send(
                        "GET",
                        "/govstack/service/" + path.replace("{id}", customer) + "/",
                        null,
                        "Authorization",
                        "Bearer " + token,
                        Govstack.INDIVIDUAL,
                        customer)
                .expecting(403);

        assertThat(api.get("/api/v1/customers/" + customer + "/accesses")
                        .expecting(200)
                        .body())
                .contains("\"calling GET /service/" + path + "\"");
    }

    @Test
    void strangersAreChallengedAndSecretsOpenNothingElse() {
        var basic = Govstack.basic(Bootstrap.PARTNER, Bootstrap.secret());

        var nobody = api.send("GET", "/govstack/service/policy/1/", null).expecting(401);
        assertThat(nobody.header("WWW-Authenticate")).contains("Basic").contains("Bearer");
        assertThat(nobody.header("Content-Type")).startsWith("application/problem+json");
        api.send("GET", "/govstack/service/policy/1/", null, "Authorization", Govstack.basic(Bootstrap.PARTNER, "x"))
                .expecting(401);
        api.send("GET", "/govstack/nothing/", null, "Authorization", basic).expecting(404);
        api.send("GET", "/api/v1/purposes", null, "Authorization", basic).expecting(401);
        assertThat(api.send("GET", "/govstack/service/policy/1/", null, "Authorization", basic)
                        .expecting(200)
                        .header("Set-Cookie"))
                .isEmpty();
    }

    private JsonObject ok(String operation, String id, String query, String body) {
        return govstack.call(operation, id, query, body).expecting(200).json();
    }

    private JsonObject own(String operation, String id, String individual, String body) {
        return govstack.call(operation, id, null, body, Govstack.INDIVIDUAL, individual)
                .expecting(200)
                .json();
    }

    private static String id(JsonObject body, String name) {
        return body.getJsonObject(name).getString("id");
    }

    private static String wrapped(String name, JsonObjectBuilder object) {
        return Json.createObjectBuilder().add(name, object).build().toString();
    }

    private static JsonObjectBuilder policy(String version) {
        return Json.createObjectBuilder()
                .add("id", "")
                .add("name", "Ministry of Health Privacy Policy")
                .add("version", version)
                .add("url", "https://example.com/policy/" + version)
                .add("jurisdiction", "EU")
                .add("dataRetentionPeriodDays", 365);
    }

    private static JsonObjectBuilder individual() {
        return Json.createObjectBuilder()
                .add("id", "")
                .add("externalId", "gov-" + UUID.randomUUID())
                .add("externalIdType", "foundational id")
                .add("identityProviderId", "IDBB");
    }
}
