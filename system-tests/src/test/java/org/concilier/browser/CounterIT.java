package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.launcher.kiosk.KioskLine;
import org.concilier.launcher.verifier.Recogniser;
import org.concilier.launcher.verifier.Sighting;
import org.concilier.launcher.verifier.SimulatedVerifier;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.OneServer;
import org.concilier.server.Program;
import org.concilier.server.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A counter: whoever said yes and pressed the button sees offers and is checked in once, and nobody is ever told no. */
class CounterIT {
    private static final String PASSPHRASE = "eleven slow ferries in fog";
    private static final String SESSIONS = "/api/v1/kiosk-sessions";

    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();
    private final UUID customer = shop.customer();
    private final String login = shop.account(customer, PASSPHRASE);
    private final JsonObject gate = Bootstrap.verifier("face");
    private final SimulatedVerifier camera =
            new SimulatedVerifier(gate.getString("issuer"), gate.getJsonObject("privateKeyJwk"));
    private final String bearer = "Bearer "
            + api.token(gate.getString("clientId"), gate.getString("clientSecret"), "grant_type=client_credentials")
                    .expecting(200)
                    .text("access_token");
    private final KioskLine kiosk = new KioskLine(api.base(), Bootstrap.kiosk(), Clock.systemUTC());
    private BrowserContext person;

    @AfterEach
    void leave() {
        if (person != null) person.close();
    }

    @Test
    @Attack(id = "B-13", asvs = "14.2.8")
    void whoSaidYesIsRecognisedAfterPressingTheButton() {
        assertThat(expect().getInt("leftOut")).as("not asked yet").isEqualTo(1);
        var page = signedIn();
        page.navigate("/portal/choice?purpose=face-recognition");
        page.click("#yes");
        page.waitForURL("**/portal/choices**");
        assertThat(expect().getInt("leftOut")).isZero();

        var session = press();
        assertThat(next(session)).isEqualTo("look-at-the-camera");
        looks(session, Sighting.ACCEPT);
        assertThat(next(session)).isEqualTo("offers");
        assertThat(read(session + "/offers").getJsonArray("offers")).isNotEmpty();
        var first = checkIn(session);
        assertThat(checkIn(session)).isEqualTo(first);

        page.navigate("/portal/choice?purpose=face-recognition");
        page.click("#stop");
        page.waitForURL("**/portal/choices**");
        assertThat(next(session)).as("at the next request").isNotEqualTo("offers");
        assertThat(kiosk.send("GET", session + "/offers", null).status()).isBetween(403, 409);
        assertThat(kiosk.send("DELETE", session, null).status()).isEqualTo(204);
    }

    @Test
    @Attack(id = "B-11", asvs = "6.5.7")
    void nobodyIsLookedForUnaskedAndNobodyIsToldNo() {
        var passing = kiosk.send("POST", SESSIONS, Json.createObjectBuilder().build());
        assertThat(passing.status()).isEqualTo(422);

        expect();
        var session = press();
        looks(session, Sighting.REJECT);
        assertThat(next(session)).isEqualTo("ask-a-person");
        assertThat(api.get(session).status()).as("another program").isEqualTo(403);
    }

    private JsonObject expect() {
        var admin = new Program(api, Bootstrap.ADMIN);
        var place = Bootstrap.kiosk().getString("place") + "/" + LocalDate.now(ZoneId.of("Europe/Paris"));
        var people = "{\"customerIds\":[\"" + customer + "\"]}";
        return api.send(
                        "POST",
                        "/api/v1/galleries/" + place + "/people",
                        people,
                        "Authorization",
                        admin.bearer(),
                        "Content-Type",
                        "application/json")
                .expecting(200)
                .json();
    }

    private String press() {
        var pressed = Json.createObjectBuilder().add("intent", "button").build();
        var answer = kiosk.send("POST", SESSIONS, pressed);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return SESSIONS + "/" + answer.body().getString("id");
    }

    private String next(String session) {
        return read(session).getString("next");
    }

    private String checkIn(String session) {
        return kiosk.send("POST", session + "/check-in", null).body().getString("checkedInAt");
    }

    private JsonObject read(String path) {
        var answer = kiosk.send("GET", path, null);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    /** The camera's system knows its own number of the person, which a question about the person tells. */
    private void looks(String session, Sighting seen) {
        var known = ask(question().add("customerId", customer.toString())).getString("subjectHint");
        var asked = ask(question().add("interaction", session.replaceAll(".*/", "")));
        var said = camera.says(Recogniser.GATE, seen, asked, known, Instant.now());
        send("/api/v1/assertions", camera.sign(said), "application/jwt");
    }

    private static JsonObjectBuilder question() {
        return Json.createObjectBuilder().add("modality", "face").add("purpose", "counter");
    }

    private JsonObject ask(JsonObjectBuilder question) {
        return send("/api/v1/assertion-challenges", question.build().toString(), "application/json")
                .expecting(201)
                .json();
    }

    private org.concilier.server.Answer send(String path, String body, String type) {
        return api.send("POST", path, body, "Authorization", bearer, "Content-Type", type);
    }

    private Page signedIn() {
        person = Chromium.person("en", 1280);
        var page = person.newPage();
        page.navigate("/portal");
        page.fill("#login", login);
        page.fill("#passphrase", PASSPHRASE);
        page.click("#submit");
        page.waitForURL("**/portal/home");
        return page;
    }
}
