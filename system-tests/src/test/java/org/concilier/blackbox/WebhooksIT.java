package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others hear, from outside: subscribed, given, withdrawn, told, acknowledged. */
class WebhooksIT {
    /** A purpose with a recipient outside the company. */
    private static final String PURPOSE = "product-news";

    private static final String RECIPIENT = "Facteur Clair (envoi des messages)";
    private static final String WITHDRAWN = "org.concilier.consent.withdrawn.v1";

    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private HttpServer receiver;

    private record Received(String id, String timestamp, String signature, String body) {
        JsonObject json() {
            try (var reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }
    }

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            received.add(new Received(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void hangUp() {
        receiver.stop(0);
    }

    @Test
    void aRecipientHearsOfAWithdrawalAndTheLaterLookSaysSo() throws Exception {
        var made = register(RECIPIENT, WITHDRAWN).expecting(201);
        var customer = shop.customer();
        var consent = shop.answers(customer, PURPOSE, "GIVEN").expecting(201).text("id");

        var withdrawal = shop.withdraw(consent).expecting(200).json();

        var named = withdrawal.getJsonArray("recipients").getJsonObject(0);
        assertThat(named.getString("recipient")).isEqualTo(RECIPIENT);
        assertThat(named.getString("state")).isEqualTo("PENDING");
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(look(consent).toString())
                        .contains("\"state\":\"DELIVERED\"", "\"ledgerPosition\":"));
        assertThat(received).hasSize(1);
        var told = received.get(0);
        assertThat(told.json().getString("type")).isEqualTo(WITHDRAWN);
        assertThat(told.json().getString("subject")).isEqualTo(customer.toString());
        assertThat(told.signature()).isEqualTo(signature(made.text("secret"), told));
        assertThat(deliveries(made).getString("state")).isEqualTo("DELIVERED");

        api.post(address(made) + "/deliveries/" + deliveries(made).getString("id") + "/redeliver", "{}")
                .expecting(202);
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> received.size() == 2);
        assertThat(received.get(1).id()).isEqualTo(told.id());
        delete(made);
    }

    @Test
    void theFeedTellsTheSameToWhoAsks() {
        var customer = shop.customer();
        shop.answers(customer, PURPOSE, "GIVEN").expecting(201);

        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(subjects()).contains(customer.toString()));
        assertThat(api.send("GET", "/api/v1/events", null, "Authorization", api.bearer(Bootstrap.READER))
                        .status())
                .as("without the scope")
                .isEqualTo(403);
    }

    @Test
    void aPingArrivesAndASecretIsTold0nceAndChanges() throws IOException {
        var key = UUID.randomUUID().toString();
        var made =
                api.post("/api/v1/webhooks", body(url(), null, WITHDRAWN), key).expecting(201);
        var again =
                api.post("/api/v1/webhooks", body(url(), null, WITHDRAWN), key).expecting(201);
        assertThat(again.text("secret")).as("a lost answer can be had again").isEqualTo(made.text("secret"));
        assertThat(again.header("Location")).isEqualTo(made.header("Location"));
        assertThat(api.get(address(made)).expecting(200).json()).doesNotContainKey("secret");
        assertThat(Files.readString(OneServer.log())).doesNotContain(made.text("secret"));

        api.post(address(made) + "/ping", "{}").expecting(202);
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> received.size() == 1);

        assertThat(api.post(address(made) + "/secret", "{}").expecting(200).text("secret"))
                .startsWith("whsec_")
                .isNotEqualTo(made.text("secret"));
        delete(made);
        api.get(address(made)).expecting(404);
    }

    @Test
    void whatLeadsInsideIsRefused() {
        for (var url : List.of("https://169.254.169.254/latest", "https://10.0.0.1/", "http://example.org/", "x")) {
            assertThat(api.post("/api/v1/webhooks", body(url, null, WITHDRAWN))
                            .expecting(422)
                            .pointers())
                    .as(url)
                    .containsExactly("/url");
        }
        assertThat(register(null, "org.concilier.weather.v1").expecting(422).pointers())
                .containsExactly("/types");
        var made = register(null, WITHDRAWN).expecting(201);
        assertThat(made.header("Location")).endsWith(address(made));
        delete(made);
    }

    @Test
    void aProgramIsNamedForARecipient() {
        var path = "/api/v1/clients/" + Bootstrap.READER + "/recipients";

        api.put(path, "{\"recipients\":[\"" + RECIPIENT + "\"]}").expecting(200);
        assertThat(api.get(path).expecting(200).body()).contains(RECIPIENT);
        api.put(path, "{}").expecting(200);

        assertThat(api.get(path).expecting(200).body()).doesNotContain(RECIPIENT);
    }

    private List<String> subjects() {
        var subjects = new java.util.ArrayList<String>();
        var path = "/api/v1/events?limit=200";
        for (var more = true; more; ) {
            var page = api.get(path).expecting(200);
            page.items()
                    .getValuesAs(v -> v.asJsonObject().getString("subject", ""))
                    .forEach(subjects::add);
            more = page.items().size() == 200;
            path = page.header("Link").replaceAll("^<https?://[^/]+([^>]+)>.*", "$1");
        }
        return subjects;
    }

    private String url() {
        return "http://localhost:" + receiver.getAddress().getPort() + "/hook";
    }

    private Answer register(String recipient, String type) {
        return api.post("/api/v1/webhooks", body(url(), recipient, type));
    }

    private static String body(String url, String recipient, String type) {
        var body = Json.createObjectBuilder()
                .add("url", url)
                .add("types", Json.createArrayBuilder().add(type));
        if (recipient != null) body.add("recipient", recipient);
        return body.build().toString();
    }

    private static String address(Answer made) {
        return "/api/v1/webhooks/" + made.text("id");
    }

    private JsonObject look(String consent) {
        return api.get("/api/v1/consents/" + consent + "/withdrawal")
                .expecting(200)
                .json();
    }

    private JsonObject deliveries(Answer made) {
        return api.get(address(made) + "/deliveries").expecting(200).items().getJsonObject(0);
    }

    private void delete(Answer made) {
        api.send("DELETE", address(made), null, "Authorization", api.bearer()).expecting(204);
    }

    private static String signature(String secret, Received told) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = told.id() + "." + told.timestamp() + "." + told.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
