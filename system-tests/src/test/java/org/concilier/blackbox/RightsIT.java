package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.Folders;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.Test;

/** The rights of a person, from outside: nothing moves before the proof, and what is asked for is done. */
class RightsIT {
    private static final String PURPOSE = "personalised-offers";

    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();
    private final String externalId = "rights-" + UUID.randomUUID();
    private final UUID customer = shop.customer(externalId);

    @Test
    void aPackageComesAfterTheProofAndHoldsWhatIsHeld() throws Exception {
        var order = "order-" + UUID.randomUUID();
        shop.sell(customer, order, 20, "30.00").expecting(201);
        shop.answers(customer, PURPOSE, "GIVEN").expecting(201);
        var asked = asks("{'type':'ACCESS','channel':'mail','language':'en'}");
        assertThat(asked.getString("state")).isEqualTo("REQUIRES_ACTION");
        assertThat(OffsetDateTime.parse(asked.getString("dueAt")))
                .isEqualTo(OffsetDateTime.parse(asked.getString("receivedAt")).plusMonths(1));
        api.get(path(asked) + "/package").expecting(404);

        verify(asked);
        awaitState(asked, "FULFILLED");

        var files = opened(fetched(path(asked) + "/package"));
        assertThat(files).containsOnlyKeys("data.json", "index.html");
        assertThat(files.values())
                .allSatisfy(file -> assertThat(file).contains(externalId, order, "Verlaine", PURPOSE));
        assertThat(files.get("index.html")).contains("How offers are chosen").doesNotContain("<script");
        assertThat(api.get("/api/v1/customers/" + customer + "/accesses")
                        .expecting(200)
                        .body())
                .contains("fetching a package of all data");
    }

    @Test
    void anErasedPersonIsUnknownEverywhereAndEveryProofStillHolds() throws IOException {
        var consent = shop.answers(customer, PURPOSE, "GIVEN").expecting(201);
        shop.sell(customer, "order-" + UUID.randomUUID(), 20, "30.00").expecting(201);
        var decision = shop.decide(customer).expecting(201).text("decisionId");
        var asked = asks("{'type':'ERASURE','channel':'phone'}");
        var again = asks("{'type':'ERASURE','channel':'phone'}");
        assertThat(again.getString("duplicateOf")).isEqualTo(asked.getString("id"));
        assertThat(again.getString("state")).isEqualTo("REQUIRES_ACTION");

        verify(asked);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> api.get("/api/v1/customers/" + customer).status() == 404);
        for (var gone : new String[] {
            "/api/v1/customers/" + customer + "/consents",
            "/api/v1/customers/" + customer + "/accesses",
            "/api/v1/customers/" + customer + "/value-exchange",
            "/api/v1/customers/" + customer + "/privacy-requests",
            "/api/v1/consents/" + consent.text("id"),
            "/api/v1/offer-decisions/" + decision,
            "/api/v1/customers?externalId=" + externalId,
            path(asked),
            path(asked) + "/package"
        }) {
            assertThat(api.get(gone).status()).as(gone).isEqualTo(404);
        }
        for (var read : readsAboutACustomer()) {
            assertThat(status(read, customer)).as(read).isIn(403, 404).isEqualTo(status(read, UUID.randomUUID()));
        }
        assertThat(shop.sell(customer, "order-" + UUID.randomUUID(), 1, "1.00").status())
                .isEqualTo(404);
        assertThat(shop.answers(customer, PURPOSE, "GIVEN").status()).isEqualTo(404);
        assertThat(shop.decide(customer).status()).isEqualTo(404);
        assertThat(shop.permits(customer, PURPOSE)).isFalse();
        assertThat(shop.customer(externalId)).as("a new person").isNotEqualTo(customer);
        var leaf = URLEncoder.encode(consent.text("leafHash"), StandardCharsets.UTF_8);
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> api.get("/api/v1/ledger/inclusion?leaf=" + leaf).status() == 200);
    }

    @Test
    void restrictedDataIsUsedForNothingUntilThePersonEndsIt() {
        shop.answers(customer, PURPOSE, "GIVEN").expecting(201);

        verify(asks("{'type':'RESTRICTION','channel':'phone'}"));
        assertThat(reason()).isEqualTo("restricted");
        assertThat(api.get("/api/v1/customers/" + customer).status()).isEqualTo(200);

        verify(asks("{'type':'RESTRICTION','channel':'phone','lift':true}"));
        assertThat(reason()).isEqualTo("permitted");
    }

    @Test
    void anObjectionStopsMarketingAndAProgramMayNotAskAgain() {
        shop.answers(customer, PURPOSE, "GIVEN").expecting(201);

        verify(asks("{'type':'OBJECTION','channel':'phone'}"));

        assertThat(reason()).isEqualTo("withdrawn");
        assertThat(shop.answers(customer, PURPOSE, "GIVEN").expecting(409).text("type"))
                .endsWith("objection-stands");
    }

    @Test
    void aCorrectionIsMadeOnceThePersonIsProven() {
        var asked = asks("{'type':'RECTIFICATION','channel':'phone','changes':{'familyName':'Rimbaud'}}");
        assertThat(name()).isEqualTo("Verlaine");

        assertThat(verify(asked).getString("state")).isEqualTo("FULFILLED");

        assertThat(name()).isEqualTo("Rimbaud");
    }

    @Test
    void aRefusalHasReasonsAndTellsWhereToComplain() {
        var asked = asks("{'type':'RECTIFICATION','channel':'mail','details':'my name is wrong'}");
        act(asked, "acceptance", "{}").expecting(409);
        act(asked, "extension", "{'reason':'many at once'}").expecting(200);
        act(asked, "extension", "{'reason':'even more'}").expecting(409);
        act(asked, "rejection", "{}").expecting(422);

        act(asked, "rejection", "{'reason':'the document says otherwise'}").expecting(200);

        var seen = api.get(path(asked)).expecting(200);
        assertThat(seen.json().getString("reason")).isEqualTo("the document says otherwise");
        assertThat(seen.json().getJsonObject("complaint").getString("name")).isEqualTo("CNIL");
        assertThat(api.get(path(asked), "If-None-Match", seen.header("ETag")).status())
                .isEqualTo(304);
        assertThat(api.get("/api/v1/customers/" + customer + "/privacy-requests")
                        .expecting(200)
                        .items())
                .hasSize(1);
    }

    @Test
    void whatCannotBeTakenIsToldWithWhereAndHow() {
        var requests = "/api/v1/customers/" + customer + "/privacy-requests";

        assertThat(api.post(requests, json("{'type':'EVERYTHING','channel':'phone'}"))
                        .expecting(422)
                        .pointers())
                .containsExactly("/type");
        assertThat(api.post(requests, json("{'type':'RECTIFICATION','channel':'phone','changes':{'email':'x'}}"))
                        .expecting(422)
                        .pointers())
                .containsExactly("/changes/email");
        assertThat(api.post(requests, json("{'type':'OBJECTION','channel':'phone','purpose':'none'}"))
                        .expecting(422)
                        .pointers())
                .containsExactly("/purpose");
        api.post(
                        "/api/v1/customers/" + UUID.randomUUID() + "/privacy-requests",
                        json("{'type':'ACCESS','channel':'x'}"))
                .expecting(404);
        assertThat(api.get("/api/v1/privacy-requests?limit=1").expecting(200).items())
                .hasSizeLessThanOrEqualTo(1);
    }

    private int status(String read, UUID person) {
        var path = read.replaceFirst("\\{\\w+}", person.toString())
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        return api.get(path + "?purpose=" + PURPOSE).status();
    }

    /** Every address that reads something of one customer, as the contract lists them. */
    private static List<String> readsAboutACustomer() throws IOException {
        var contract = Files.readString(Folders.ROOT.resolve("web-module/src/main/resources/META-INF/openapi.yaml"));
        var reads = Pattern.compile("(?m)^  (/api/v1/customers/\\{\\S+):\\n(?:   .*\\n)*?    get:")
                .matcher(contract)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(reads).hasSizeGreaterThan(8);
        return reads;
    }

    private JsonObject asks(String body) {
        return api.post("/api/v1/customers/" + customer + "/privacy-requests", json(body))
                .expecting(201)
                .json();
    }

    private JsonObject verify(JsonObject asked) {
        return act(asked, "verification", "{'method':'ID_DOCUMENT','reference':'identity card'}")
                .expecting(200)
                .json();
    }

    private Answer act(JsonObject asked, String act, String body) {
        return api.post(path(asked) + "/" + act, json(body));
    }

    private String path(JsonObject asked) {
        return "/api/v1/customers/" + customer + "/privacy-requests/" + asked.getString("id");
    }

    private void awaitState(JsonObject asked, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> api.get(path(asked)).expecting(200).text("state").equals(state));
    }

    private String reason() {
        return api.post("/access/v1/evaluation", Shop.evaluation(customer, PURPOSE))
                .expecting(200)
                .json()
                .getJsonObject("context")
                .getString("reason");
    }

    private String name() {
        return api.get("/api/v1/customers/" + customer).expecting(200).text("familyName");
    }

    private byte[] fetched(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.base().resolve(path))
                .header("Authorization", api.bearer())
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment");
        return answer.body();
    }

    private static Map<String, String> opened(byte[] zipped) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String json(String body) {
        return body.replace('\'', '"');
    }
}
