package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.launcher.verifier.Recogniser;
import org.concilier.launcher.verifier.Sighting;
import org.concilier.launcher.verifier.SimulatedVerifier;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person says yes to being known by their voice; a voice platform hears them; the person takes the yes back. */
class RecognitionIT {
    private static final String PASSPHRASE = "eleven slow ferries in fog";

    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();
    private final UUID customer = shop.customer();
    private final String login = shop.account(customer, PASSPHRASE);
    private final JsonObject voice = Bootstrap.verifier("vbm");
    private final SimulatedVerifier platform =
            new SimulatedVerifier(voice.getString("issuer"), voice.getJsonObject("privateKeyJwk"));
    private final String bearer = "Bearer "
            + api.token(voice.getString("clientId"), voice.getString("clientSecret"), "grant_type=client_credentials")
                    .expecting(200)
                    .text("access_token");
    private BrowserContext person;

    @AfterEach
    void leave() {
        if (person != null) person.close();
    }

    @Test
    @Attack(id = "B-5", asvs = "6.5.1")
    @Attack(id = "B-13", asvs = "14.2.8")
    void aVoiceIsPresenceOnceWhileThePersonWantsIt() {
        saysYes();
        var challenge = challenge();
        var assertion = platform.sign(platform.says(
                Recogniser.VOICE, Sighting.ACCEPT, challenge, challenge.getString("subjectHint"), Instant.now()));

        var accepted = hand(assertion).expecting(200).json();
        assertThat(accepted.getBoolean("accepted")).isTrue();
        assertThat(accepted.getString("acr")).isEqualTo("urn:concilier:acr:presence");
        assertThat(accepted.getJsonArray("amr")).hasToString("[\"vbm\"]");
        assertThat(Instant.parse(accepted.getString("validUntil")))
                .isBefore(Instant.now().plusSeconds(1801));

        var again = hand(assertion).expecting(422);
        takesItBack();
        var without = hand(said(Sighting.ACCEPT)).expecting(422);
        assertThat(List.of(
                        again.body(),
                        hand("nonsense").expecting(422).body(),
                        hand("x".repeat(9000)).body()))
                .as("one answer for every reason")
                .containsOnly(without.body());
        assertThat(again.text("type")).isEqualTo("/problems/assertion-refused");
        assertThat(reasons()).containsSubsequence("too-large", "malformed", "no-consent", "used-nonce", "accepted");
    }

    @Test
    @Attack(id = "B-10", asvs = "16.3.3")
    void aRecordingIsToldToWhoeverWatches() {
        saysYes();

        hand(said(Sighting.SPOOF)).expecting(422);
        hand(said(Sighting.REJECT)).expecting(422);

        assertThat(reasons()).containsSubsequence("rejected", "spoof");
        assertThat(api.send("GET", "/metrics", null).expecting(200).body())
                .contains("concilier_assertions_total{mp_scope=\"application\",outcome=\"refused\"}");
    }

    @Test
    void theRegisterIsReadWithAScopeAndChangedOnlyByWhoSigns() {
        var found = api.get("/api/v1/verifiers").expecting(200).items().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("issuer").equals(voice.getString("issuer")))
                .findFirst()
                .orElseThrow();
        assertThat(found.getJsonObject("jwks").toString())
                .contains(voice.getString("kid"))
                .doesNotContain("\"d\"");
        var path = "/api/v1/verifiers/" + found.getString("id");
        assertThat(api.get(path).expecting(200).header("ETag")).isNotEmpty();

        var refused =
                api.post(path + "/revoked-keys", "{\"kid\":\"" + voice.getString("kid") + "\",\"reason\":\"lost\"}");
        assertThat(refused.expecting(401).header("WWW-Authenticate")).contains("insufficient_user_authentication");
        assertThat(api.send("GET", "/api/v1/verifiers", null, "Authorization", bearer)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoMayNotAskGetsNoChallenge() {
        var question = question(customer);

        assertThat(api.post("/api/v1/assertion-challenges", question).status()).isEqualTo(403);
        assertThat(ask(question(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(ask("{\"modality\":\"gait\"}").expecting(422).pointers()).contains("/modality", "/purpose");
    }

    private String said(Sighting seen) {
        var asked = challenge();
        return platform.sign(
                platform.says(Recogniser.VOICE, seen, asked, asked.getString("subjectHint"), Instant.now()));
    }

    private JsonObject challenge() {
        return ask(question(customer)).expecting(201).json();
    }

    private Answer ask(String question) {
        return api.send(
                "POST",
                "/api/v1/assertion-challenges",
                question,
                "Authorization",
                bearer,
                "Content-Type",
                "application/json");
    }

    private Answer hand(String assertion) {
        return api.send(
                "POST", "/api/v1/assertions", assertion, "Authorization", bearer, "Content-Type", "application/jwt");
    }

    private List<String> reasons() {
        return api.get("/api/v1/assertions").expecting(200).items().getValuesAs(JsonObject.class).stream()
                .map(line -> line.getString("reason"))
                .toList();
    }

    private static String question(UUID whom) {
        return Json.createObjectBuilder()
                .add("customerId", whom.toString())
                .add("modality", "vbm")
                .add("purpose", "call-verification")
                .add("interaction", "call-" + UUID.randomUUID())
                .build()
                .toString();
    }

    private void saysYes() {
        person = Chromium.person("en", 1280);
        var page = person.newPage();
        page.navigate("/portal");
        page.fill("#login", login);
        page.fill("#passphrase", PASSPHRASE);
        page.click("#submit");
        page.waitForURL("**/portal/home");
        page.navigate("/portal/choice?purpose=voice-recognition");
        page.click("#yes");
        page.waitForURL("**/portal/choices**");
    }

    private void takesItBack() {
        var page = person.pages().get(0);
        page.navigate("/portal/choice?purpose=voice-recognition");
        page.click("#stop");
        page.waitForURL("**/portal/choices**");
    }
}
