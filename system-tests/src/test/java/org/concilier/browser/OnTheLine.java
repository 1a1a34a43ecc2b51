package org.concilier.browser;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.concilier.launcher.verifier.Recogniser;
import org.concilier.launcher.verifier.Sighting;
import org.concilier.launcher.verifier.SimulatedVerifier;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.Shop;

/** A customer on the phone, who agreed to be known by voice, and the voice platform that listens. */
final class OnTheLine {
    private static final Pattern LINK = Pattern.compile("/portal/call\\?link=[0-9a-f-]+");

    private final Api api;
    private final UUID customer;
    private final JsonObject voice = Bootstrap.verifier("vbm");
    private final SimulatedVerifier platform =
            new SimulatedVerifier(voice.getString("issuer"), voice.getJsonObject("privateKeyJwk"));
    private final String bearer;

    OnTheLine(Shop shop, UUID customer) {
        this.api = shop.api();
        this.customer = customer;
        this.bearer = "Bearer "
                + api.token(
                                voice.getString("clientId"),
                                voice.getString("clientSecret"),
                                "grant_type=client_credentials")
                        .expecting(200)
                        .text("access_token");
    }

    /** The agent opens a call and says that it is this customer's; the page of the call is shown. */
    String isTakenBy(Page agent) {
        agent.navigate("/desk/calls");
        agent.click("#open");
        agent.waitForURL("**/desk/call?id=**");
        var call = agent.url().replaceAll(".*id=", "");
        agent.navigate("/desk/customer?id=" + customer);
        agent.selectOption("#line", call);
        agent.click("#isCaller");
        agent.waitForURL("**/desk/call?id=" + call);
        return call;
    }

    void isHeard(String call, Sighting seen) {
        var question = Json.createObjectBuilder()
                .add("customerId", customer.toString())
                .add("modality", "vbm")
                .add("purpose", "call-verification")
                .add("interaction", call)
                .build()
                .toString();
        var challenge = send("/api/v1/assertion-challenges", question, "application/json")
                .expecting(201)
                .json();
        var said = platform.says(Recogniser.VOICE, seen, challenge, challenge.getString("subjectHint"), Instant.now());
        send("/api/v1/assertions", platform.sign(said), "application/jwt");
    }

    /** The last link that was sent: from the event that the company's mailer gets, once it has its place in the feed. */
    String link() {
        return Awaitility.await().until(this::links, links -> !links.isEmpty()).getLast();
    }

    private Deque<String> links() {
        var found = new ArrayDeque<String>();
        var address = "/api/v1/events?limit=200";
        while (true) {
            var events = api.get(address).expecting(200);
            if (events.items().isEmpty()) return found;
            for (var event : events.items()) {
                var link = LINK.matcher(event.toString());
                if (link.find()) found.add(link.group());
            }
            var next = URI.create(events.header("Link").replaceAll("<([^>]*)>.*", "$1"));
            address = next.getRawPath() + "?" + next.getRawQuery();
        }
    }

    private Answer send(String path, String body, String type) {
        return api.send("POST", path, body, "Authorization", bearer, "Content-Type", type);
    }
}
