package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.Test;

/** What the law asks of the company besides consent, from outside. */
class LawIT {
    private static final String OFFERS = "personalised-offers";
    private static final String SHARED = "partner-sharing";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();
    private final UUID customer = shop.customer();

    @Test
    void checksAreToldAsCountsWithinSeconds() {
        shop.permits(customer, OFFERS);
        shop.answers(customer, OFFERS, "GIVEN").expecting(201);
        shop.permits(customer, OFFERS);
        shop.permits(customer, OFFERS);

        var count = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> items("/api/v1/customers/" + customer + "/accesses/checks"),
                        all -> all.size() == 1 && all.get(0).getInt("permitted") == 2)
                .get(0);
        assertThat(count.getInt("refused")).isEqualTo(1);
        assertThat(count.getString("client")).isEqualTo(Bootstrap.PARTNER);
        assertThat(count.getString("purpose")).isEqualTo(OFFERS);
    }

    @Test
    void aCallWithoutTheScopeIsInThePersonsLog() {
        var reader = api.bearer(Bootstrap.READER);
        api.send("GET", "/api/v1/customers/" + customer + "/journey", null, "Authorization", reader)
                .expecting(403);
        var decision = shop.decide(customer).text("decisionId");
        api.send(
                        "POST",
                        "/api/v1/redemptions",
                        "{\"decisionId\":\"" + decision + "\"}",
                        "Authorization",
                        reader,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expecting(403);

        var refused = items("/api/v1/customers/" + customer + "/accesses").stream()
                .filter(entry -> !entry.getBoolean("allowed"))
                .toList();
        assertThat(refused).singleElement().satisfies(entry -> {
            assertThat(entry.getString("party")).isEqualTo(Bootstrap.READER);
            assertThat(entry.getString("why")).isEqualTo("calling GET /v1/customers/{id}/journey");
        });
    }

    @Test
    void aLookOnConsentNamesTheConsent() {
        var consent = shop.answers(customer, "journey-profiling", "GIVEN")
                .expecting(201)
                .text("id");
        api.get("/api/v1/customers/" + customer + "/journey").expecting(200);

        assertThat(items("/api/v1/customers/" + customer + "/accesses"))
                .filteredOn(entry -> entry.getString("why").equals("reading the journey"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getJsonObject("consents").getString("journey-profiling"))
                        .isEqualTo(consent));
    }

    @Test
    void globalPrivacyControlIsHonoured() {
        assertThat(api.send("GET", "/.well-known/gpc.json", null)
                        .expecting(200)
                        .json()
                        .getBoolean("gpc"))
                .isTrue();
        shop.answers(customer, SHARED, "GIVEN").expecting(201);
        shop.answers(customer, OFFERS, "GIVEN").expecting(201);

        assertThat(evaluate(SHARED, true).getBoolean("decision")).isFalse();
        assertThat(evaluate(SHARED, true).getJsonObject("context").getString("reason"))
                .isEqualTo("gpc");
        assertThat(evaluate(OFFERS, true).getBoolean("decision")).isTrue();
        assertThat(evaluate(SHARED, false).getBoolean("decision")).isTrue();
    }

    @Test
    void recordsOfProcessingComeAsJsonAndAsATable() {
        var records = api.get("/api/v1/records-of-processing").expecting(200).json();
        var table = api.get("/api/v1/records-of-processing", "Accept", "text/csv", "Accept-Language", "fr")
                .expecting(200);

        var codes = records.getJsonArray("processing")
                .getValuesAs(v -> v.asJsonObject().getString("code"));
        assertThat(codes).contains(OFFERS, SHARED, "accounting");
        assertThat(records.getString("storage")).isEqualTo("France");
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.body()).startsWith("\"Code\",\"Finalité\"").contains("\"accounting\"");
    }

    @Test
    void retentionTellsWhatItWouldDo() {
        var plan = api.get("/api/v1/retention").expecting(200).json();

        assertThat(plan.getString("inactivity")).isEqualTo("P3Y");
        assertThat(plan.getInt("persons")).isPositive();
        assertThat(plan.getInt("dueNow")).isZero();
        api.send("GET", "/api/v1/retention", null, "Authorization", api.bearer(Bootstrap.READER))
                .expecting(403);
    }

    @Test
    void aBreachIsWalkedThroughFromTheLogToTheLetters() {
        var from = Instant.now().minus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MILLIS);
        shop.answers(customer, OFFERS, "GIVEN").expecting(201);
        api.get("/api/v1/customers/" + customer).expecting(200);
        var until = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var recorded = api.post("/api/v1/breaches", breach(from, until)).expecting(201);
        var path = recorded.header("Location").replaceAll("^https?://[^/]+", "");

        var breach = Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(
                        () -> api.get(path).expecting(200),
                        answer -> answer.json().getJsonObject("found").getBoolean("complete"));
        var found = breach.json().getJsonObject("found");
        assertThat(found.getInt("persons")).isPositive();
        assertThat(found.getInt("withoutLeaf") + found.getInt("unreadable")).isZero();
        assertThat(breach.json().getInt("hoursLeft")).isEqualTo(71);
        assertThat(items(path + "/affected?limit=3"))
                .extracting(person -> person.getString("customerId"))
                .contains(customer.toString());
        letters(path);
        told(path, breach);
    }

    private void letters(String path) {
        var lines = api.get(path + "/letters", "Accept", "application/x-ndjson").expecting(200);
        var letter = lines.body()
                .lines()
                .filter(line -> line.contains(customer.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(letter).contains("\"language\":\"fr\"", "Bonjour Camille Verlaine", "Fermé à présent");
        var zip = api.get(path + "/letters", "Accept", "application/zip").expecting(200);
        assertThat(zip.header("Content-Type")).startsWith("application/zip");
        assertThat(zip.body()).startsWith("PK");
    }

    private void told(String path, Answer breach) {
        var veris = api.get(path + "/veris").expecting(200).json();
        assertThat(veris.getString("schema_version")).isEqualTo("1.4.0");
        assertThat(veris.toString()).doesNotContain(Bootstrap.PARTNER);

        api.send("POST", path + "/notification", "{}", headers(null)).expecting(428);
        var told = api.send("POST", path + "/notification", "{}", headers(breach.header("ETag")))
                .expecting(200);
        assertThat(told.text("state")).isEqualTo("NOTIFIED_AUTHORITY");
        api.send("POST", path + "/notification", "{}", headers(told.header("ETag")))
                .expecting(409);
        assertThat(items(path + "/history"))
                .extracting(change -> change.getString("what"))
                .containsExactly("RECORDED", "NOTIFIED_AUTHORITY");
    }

    private String[] headers(String ifMatch) {
        var all = new ArrayList<>(List.of("Authorization", api.bearer(), "Content-Type", "application/json"));
        if (ifMatch != null) all.addAll(List.of("If-Match", ifMatch));
        return all.toArray(String[]::new);
    }

    private static String breach(Instant from, Instant until) {
        var words = Json.createObjectBuilder().add("fr", "Fermé à présent.").add("en", "Closed by now.");
        return Json.createObjectBuilder()
                .add("awareAt", until.toString())
                .add("what", "A partner's secret was published by mistake.")
                .add("cause", "ERROR")
                .add(
                        "parties",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("kind", "CLIENT")
                                        .add("name", Bootstrap.PARTNER)))
                .add("from", from.toString())
                .add("until", until.toString())
                .add("consequences", words)
                .add(
                        "measures",
                        Json.createObjectBuilder().add("fr", "Fermé à présent.").add("en", "Closed."))
                .build()
                .toString();
    }

    private JsonObject evaluate(String purpose, boolean gpc) {
        var asked = Shop.evaluation(customer, purpose);
        var body = asked.substring(0, asked.length() - 1) + ",\"context\":{\"gpc\":" + gpc + "}}";
        return api.post("/access/v1/evaluation", body).expecting(200).json();
    }

    /** Every page of a list. */
    private List<JsonObject> items(String path) {
        var all = new ArrayList<JsonObject>();
        for (var next = path; next != null; ) {
            var page = api.get(next).expecting(200);
            all.addAll(page.items().getValuesAs(JsonObject.class));
            var link = NEXT.matcher(page.header("Link"));
            next = link.find() ? link.group(1) : null;
        }
        return all;
    }
}
