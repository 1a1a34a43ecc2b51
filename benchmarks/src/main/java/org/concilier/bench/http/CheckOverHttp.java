package org.concilier.bench.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.concilier.bench.Sample;
import org.concilier.bench.Scratch;
import org.concilier.launcher.PayaraServer;
import org.concilier.launcher.ServerSettings;
import org.concilier.launcher.demo.Credentials;

/**
 * The consent check over HTTP (AuthZEN evaluation, with its bearer token) and an empty JAX-RS resource, on the same
 * Payara Server in the same run: the same request but for its path, the same number of connections, turn and turn about.
 * The client runs on the same machine and takes its share of the processors from both.
 */
public final class CheckOverHttp {
    private static final int CONNECTIONS = 4;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 15;
    private static final long ROUND_MILLIS = 1_000;
    private static final Duration DEPLOYED_WITHIN = Duration.ofMinutes(2);

    private CheckOverHttp() {}

    public static JsonObject run() throws Exception {
        var root = Path.of(System.getProperty("concilier.root", ""));
        try (var scratch = Scratch.make()) {
            var home = scratch.folder();
            return WhenInterrupted.close(
                    List.<AutoCloseable>of(() -> PayaraServer.stopIn(home), scratch), () -> onItsServer(root, home));
        }
    }

    private static JsonObject onItsServer(Path root, Path home) throws Exception {
        var credentials = Credentials.random();
        Files.writeString(
                home.resolve("bootstrap.json"), credentials.bootstrap().toString());
        try (var server = PayaraServer.start(settings(root, home))) {
            return against(server.address(), credentials, root, home);
        }
    }

    private static JsonObject against(URI address, Credentials credentials, Path root, Path home) throws Exception {
        var client = credentials.json(address.toString()).getJsonObject("partner");
        var partner = new Partner(address, client);
        var question = partner.question(root.resolve("config/catalogue"));
        var empty = EmptyWar.into(home);
        awaitDeployed(address.resolve(empty));
        return measured(address.getPort(), empty, partner.bearer(), question);
    }

    /** As for production: with the optimising compiler. */
    private static ServerSettings settings(Path root, Path home) {
        var quick = ServerSettings.of(root, home, 0);
        return new ServerSettings(quick.payara(), quick.ear(), quick.home(), 0, Map.of(), List.of(), false);
    }

    private static void awaitDeployed(URI resource) throws IOException, InterruptedException {
        var until = Instant.now().plus(DEPLOYED_WITHIN);
        var request = HttpRequest.newBuilder(resource)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var http = HttpClient.newHttpClient();
        while (http.send(request, BodyHandlers.discarding()).statusCode() != 200) {
            if (Instant.now().isAfter(until)) throw new IllegalStateException("the empty resource is not deployed");
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static JsonObject measured(int port, String empty, String bearer, String question) throws Exception {
        var bare = Wire.post(port, empty, bearer, question);
        var asking = Wire.post(port, "/access/v1/evaluation", bearer, question);
        inTurns(WARM_UP, port, bare, asking);
        return inTurns(ROUNDS, port, bare, asking);
    }

    private static JsonObject inTurns(int rounds, int port, byte[] bare, byte[] asking) throws Exception {
        try (var empty = new Load(port, CONNECTIONS, bare);
                var check = new Load(port, CONNECTIONS, asking)) {
            for (int i = 0; i < rounds; i++) {
                empty.run(ROUND_MILLIS);
                check.run(ROUND_MILLIS);
            }
            return figures(empty, check);
        }
    }

    /** The ratios tell how many times as long a check takes, and how many times as many empty answers there are. */
    private static JsonObject figures(Load empty, Load check) {
        return Json.createObjectBuilder()
                .add("name", "check-http")
                .add("ratio", check.times().ratio(empty.times()))
                .add("ratioPerSecond", Sample.rounded(empty.perSecond() / check.perSecond()))
                .add("connections", CONNECTIONS)
                .add("p50MicrosEmpty", empty.times().micros(50))
                .add("p95MicrosEmpty", empty.times().micros(95))
                .add("perSecondEmpty", empty.perSecond())
                .add("p50MicrosCheck", check.times().micros(50))
                .add("p95MicrosCheck", check.times().micros(95))
                .add("perSecondCheck", check.perSecond())
                .build();
    }
}
