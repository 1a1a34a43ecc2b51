package org.concilier.bench.http;

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
import org.concilier.bench.Scratch;
import org.concilier.launcher.PayaraServer;
import org.concilier.launcher.ServerSettings;
import org.concilier.launcher.demo.Credentials;

/** A Payara Server of its own with the product and an empty JAX-RS resource, for as long as something is measured on it. */
final class OnServer {
    private static final Duration DEPLOYED_WITHIN = Duration.ofMinutes(2);

    private OnServer() {}

    /**
     * The server while it runs.
     *
     * @param credentials programs that it knows, as the demonstration writes them
     * @param root of the checkout
     * @param empty path of the empty resource
     */
    record Running(URI address, JsonObject credentials, Path root, String empty) {}

    /** What is done on it. */
    @FunctionalInterface
    interface Work {
        JsonObject on(Running server) throws Exception;
    }

    static JsonObject run(Work work) throws Exception {
        var root = Path.of(System.getProperty("concilier.root", ""));
        try (var scratch = Scratch.make()) {
            var home = scratch.folder();
            return WhenInterrupted.close(
                    List.<AutoCloseable>of(() -> PayaraServer.stopIn(home), scratch), () -> run(root, home, work));
        }
    }

    private static JsonObject run(Path root, Path home, Work work) throws Exception {
        var credentials = Credentials.random();
        Files.writeString(
                home.resolve("bootstrap.json"), credentials.bootstrap().toString());
        try (var server = PayaraServer.start(settings(root, home))) {
            var empty = EmptyWar.into(home);
            awaitDeployed(server.address().resolve(empty));
            var known = credentials.json(server.address().toString());
            return work.on(new Running(server.address(), known, root, empty));
        }
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
}
