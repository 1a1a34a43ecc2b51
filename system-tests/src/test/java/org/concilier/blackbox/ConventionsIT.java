package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.Test;

/** What every address of the API does alike. */
class ConventionsIT {
    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();

    @Test
    void withoutATokenThereIsAChallenge() {
        var answer = api.send("GET", "/api/v1/purposes", null);

        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        problem(answer, 401);
    }

    @Test
    void aTokenThatIsNotOursIsRefused() {
        var answer = api.send("GET", "/api/v1/purposes", null, "Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.");

        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        problem(answer, 401);
    }

    @Test
    void aScopeThatDoesNotFitIsForbidden() {
        problem(api.send("GET", "/api/v1/ledger/checkpoint", null, "Authorization", api.bearer(Bootstrap.READER)), 403);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        problem(api.get("/api/v1/nothing-here"), 404);
        problem(api.get("/api/v1/customers/" + UUID.randomUUID()), 404);
        problem(api.get("/api/v1/consents/" + UUID.randomUUID()), 404);
        for (var part : List.of("points", "points/entries", "value-exchange", "journey", "accesses")) {
            problem(api.get("/api/v1/customers/" + UUID.randomUUID() + "/" + part), 404);
        }
        problem(api.get("/api/v1/customers/not-a-uuid"), 404);
    }

    @Test
    void methodsMediaTypesAndSizesAreChecked() {
        var bearer = api.bearer();
        problem(api.send("DELETE", "/api/v1/purposes", null, "Authorization", bearer), 405);
        problem(api.get("/api/v1/purposes", "Accept", "image/png"), 406);
        problem(
                api.send("POST", "/api/v1/customers", "<a/>", "Authorization", bearer, "Content-Type", "text/xml"),
                415);
        problem(api.post("/api/v1/customers", "{\"externalId\":\"" + "x".repeat(1_200_000) + "\"}"), 413);
    }

    @Test
    void brokenJsonIsTold() {
        problem(api.post("/api/v1/customers", "{\"externalId\":"), 400);
        problem(api.post("/api/v1/customers", "[]"), 400);
        problem(api.post("/api/v1/customers", "{\"externalId\":\"a\",\"externalId\":\"b\"}"), 400);
    }

    @Test
    void everyFaultHasItsPointer() {
        var answer = api.post("/api/v1/customers", "{\"birthDate\":\"yesterday\",\"surprise\":1}");

        problem(answer, 422);
        assertThat(answer.pointers()).contains("/externalId", "/birthDate", "/surprise");
    }

    @Test
    void aPostThatCreatesIsDoneOnce() {
        var body = Shop.profile("once-" + UUID.randomUUID());
        var key = UUID.randomUUID().toString();

        var first = api.post("/api/v1/customers", body, key).expecting(201);
        var again = api.post("/api/v1/customers", body, key).expecting(201);
        var other = api.post("/api/v1/customers", Shop.profile("another-" + key), key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        problem(other, 422);
    }

    @Test
    void aPostThatCreatesNeedsAKey() {
        var answer = api.send(
                "POST",
                "/api/v1/customers",
                Shop.profile("keyless"),
                "Authorization",
                api.bearer(),
                "Content-Type",
                "application/json");

        problem(answer, 400);
        assertThat(answer.text("type")).endsWith("missing-idempotency-key");
    }

    @Test
    void changesNeedTheVersionThatTheyAreBasedOn() {
        var path = "/api/v1/customers/" + shop.customer();
        var tag = api.get(path).expecting(200).header("ETag");

        problem(api.patch(path, "{\"locale\":\"en\"}"), 428);
        var changed = api.patch(path, "{\"locale\":\"en\"}", "If-Match", tag).expecting(200);
        problem(api.patch(path, "{\"locale\":\"fr\"}", "If-Match", tag), 412);

        assertThat(changed.header("ETag")).isNotEmpty().isNotEqualTo(tag);
    }

    @Test
    void whatExistsIsNotPutAnewWithoutItsVersion() {
        var path = "/api/v1/placements/conventions";
        var body = "{\"name\":{\"fr\":\"Ici\",\"en\":\"Here\"},\"channel\":\"web\",\"slots\":2,"
                + "\"generalOffer\":\"WELCOME\"}";
        var tag = api.put(path, body).expecting(201).header("ETag");

        problem(api.put(path, body), 428);
        problem(api.put(path, body, "If-Match", "\"41\""), 412);
        api.put(path, body, "If-Match", tag).expecting(200);
    }

    /** Sent in pieces, each would wait for the other side's acknowledgement of the one before. */
    @Test
    void anAnswerToACheckIsSentInOnePiece() {
        var answer = api.post(
                "/access/v1/evaluation",
                "{\"subject\":{\"type\":\"application\",\"id\":\"shop\"},\"action\":{\"name\":\"personalised-offers\"},"
                        + "\"resource\":{\"type\":\"customer\",\"id\":\"" + shop.customer() + "\"}}");

        assertThat(answer.expecting(200).header("Content-Length"))
                .isEqualTo(Integer.toString(answer.body().length()));
        assertThat(answer.header("Transfer-Encoding")).isEmpty();
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        var path = "/api/v1/customers/" + shop.customer();
        var tag = api.get(path).header("ETag");

        assertThat(api.get(path, "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void listsLeadToTheirNextPage() {
        var first = api.get("/api/v1/purposes?limit=2").expecting(200);
        assertThat(first.items()).hasSize(2);
        assertThat(first.header("Link")).contains("rel=\"next\"");

        var next = first.header("Link").replaceAll(".*<([^>]+)>.*", "$1");
        var second = api.get(next).expecting(200);
        assertThat(second.items()).isNotEmpty().doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void limitsAreChecked() {
        problem(api.get("/api/v1/purposes?limit=0"), 422);
        problem(api.get("/api/v1/purposes?limit=201"), 422);
        problem(api.get("/api/v1/purposes?after=%25"), 422);
    }

    private static void problem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var json = answer.json();
        assertThat(json.getInt("status")).isEqualTo(status);
        assertThat(json.getString("type")).startsWith("/problems/");
        assertThat(json.getString("title")).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "select ", "org.concilier");
    }
}
