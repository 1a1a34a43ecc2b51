package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.Folders;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an auditor takes away from the server, checked by the command that knows nothing of it. */
class ProofsIT {
    private static final String PURPOSE = "personalised-offers";

    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();
    private final UUID customer = shop.customer();
    private final Path folder = Folders.fresh("proofs");

    @BeforeEach
    void aCustomerWhoAgreedAndWasServed() throws IOException {
        var leaf = shop.answers(customer, PURPOSE, "GIVEN").expecting(201).text("leafHash");
        shop.decide(customer).expecting(201);
        Files.writeString(
                folder.resolve("jwks.json"),
                api.send("GET", "/oauth/jwks", null).expecting(200).body());
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> api.get("/api/v1/ledger/inclusion?leaf="
                                        + leaf.replace('+', '-').replace('/', '_'))
                                .status()
                        == 200);
    }

    @Test
    void anExportHoldsOnBothCounts() throws Exception {
        keep("old.json", api.get("/api/v1/ledger/checkpoint").expecting(200).body());
        shop.answers(shop.customer(), PURPOSE, "REFUSED").expecting(201);
        download("/api/v1/ledger/export", "ledger.ndjson");

        var told = verified(0, "verify-ledger", "ledger.ndjson", "--keys", "jwks.json", "--checkpoint", "old.json");

        assertThat(told.getJsonObject("integrity").getBoolean("holds")).isTrue();
        assertThat(told.getJsonObject("integrity").getInt("leaves")).isPositive();
        assertThat(told.getJsonObject("completeness").getBoolean("holds")).isTrue();
        assertThat(told.getJsonObject("completeness").getJsonObject("kinds"))
                .containsKeys("ACCESS", "CONSENT", "DECISION", "REDEMPTION");
    }

    @Test
    void anExportThatWasTamperedWithDoesNot() throws Exception {
        download("/api/v1/ledger/export", "ledger.ndjson");
        var lines = new ArrayList<>(Files.readAllLines(folder.resolve("ledger.ndjson")));
        lines.removeIf(line -> line.startsWith("{\"i\":3,"));
        Files.write(folder.resolve("less.ndjson"), lines);

        var told = verified(1, "verify-ledger", "less.ndjson");

        assertThat(told.getJsonObject("integrity").getJsonArray("faults")).isNotEmpty();
        assertThat(told.getJsonObject("completeness").getBoolean("holds")).isFalse();
    }

    @Test
    void evidenceIsOneFileThatAnAuthorityCanReadAndVerify() throws Exception {
        download("/api/v1/customers/" + customer + "/evidence?purpose=" + PURPOSE + "&language=fr", "evidence.zip");

        var told = verified(0, "verify-evidence", "evidence.zip", "--keys", "jwks.json");

        assertThat(told.getInt("opened")).isEqualTo(told.getInt("entries")).isPositive();
        try (var zip = new java.util.zip.ZipFile(folder.resolve("evidence.zip").toFile());
                var page = zip.getInputStream(zip.getEntry("index.html"))) {
            assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("<!DOCTYPE html>")
                    .contains("<html lang=\"fr\">", customer.toString());
        }
        assertThat(api.get("/api/v1/customers/" + customer + "/accesses")
                        .expecting(200)
                        .body())
                .contains("evidence for an authority");
    }

    @Test
    void lookingBackTellsTheWordsThatWereAnsweredTo() {
        var then = api.get("/api/v1/customers/" + customer + "/consents?at=" + Instant.now())
                .expecting(200)
                .items();

        assertThat(then.getJsonObject(0).getJsonObject("notice").getString("title"))
                .isNotBlank();
        assertThat(api.get("/api/v1/customers/" + customer + "/consents?at=yesterday")
                        .expecting(422)
                        .pointers())
                .containsExactly("/at");
    }

    @Test
    void othersGetNeither() {
        for (var path :
                List.of("/api/v1/ledger/export", "/api/v1/customers/" + customer + "/evidence?purpose=" + PURPOSE)) {
            api.send("GET", path, null, "Authorization", api.bearer(Bootstrap.READER))
                    .expecting(403);
            api.send("GET", path, null).expecting(401);
        }
        api.get("/api/v1/customers/" + customer + "/evidence").expecting(422);
        api.get("/api/v1/customers/" + customer + "/evidence?purpose=nothing").expecting(404);
        api.get("/api/v1/customers/" + UUID.randomUUID() + "/evidence?purpose=" + PURPOSE)
                .expecting(404);
    }

    private void keep(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void download(String path, String name) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(api.base() + path))
                .header("Authorization", api.bearer())
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofFile(folder.resolve(name)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=");
    }

    private JsonObject verified(int status, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Folders.ROOT.toRealPath().resolve("concilier").toString()));
        command.addAll(List.of(words));
        command.add("--json");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isEqualTo(status);
        try (var reader = Json.createReader(new StringReader(output))) {
            return reader.readObject();
        }
    }
}
