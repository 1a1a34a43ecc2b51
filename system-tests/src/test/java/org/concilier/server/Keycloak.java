package org.concilier.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/**
 * A real OpenID provider on loopback, in a process of its own, with a realm for one test. Only on wish: {@code ./concilier
 * test --keycloak} fetches it and names the file by the system property {@code concilier.keycloak}.
 */
public final class Keycloak implements AutoCloseable {
    /** The system property that names the distribution's zip. */
    public static final String PROPERTY = "concilier.keycloak";

    private static final int MEGABYTES = 1500;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The distribution that was asked for, where the machine can bear it. */
    public static Path distribution() {
        var file = System.getProperty(PROPERTY);
        Assumptions.assumeTrue(Files.exists(Path.of(file)), "skipped: no Keycloak at " + file);
        var free = megabytesFree();
        Assumptions.assumeTrue(free >= MEGABYTES, "skipped: Keycloak needs " + MEGABYTES + " MB, free are " + free);
        return Path.of(file);
    }

    /** What the machine could give; enough where it does not tell. */
    private static long megabytesFree() {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse((long) MEGABYTES);
        } catch (IOException e) {
            return MEGABYTES;
        }
    }

    /** @param realm the realm to import, with {@code alba} as its name */
    public static Keycloak start(Path distribution, String realm) {
        var home = Folders.fresh("keycloak");
        var port = freePort();
        try {
            unzip(distribution, home);
            Files.createDirectories(home.resolve("data/import"));
            Files.writeString(home.resolve("data/import/alba-realm.json"), realm);
            var process = new ProcessBuilder(List.of(
                            "bash",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port))
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("keycloak.log").toFile())
                    .start();
            var keycloak = new Keycloak(process, port);
            keycloak.awaitReady(home.resolve("keycloak.log"));
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return "http://localhost:" + port + "/realms/alba";
    }

    /** Ends this process and those that it started, and no others. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
    }

    private void awaitReady(Path log) {
        try {
            Awaitility.await()
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        if (!process.isAlive())
                            throw new IllegalStateException("Keycloak stopped: " + Files.readString(log));
                        return answers();
                    });
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private boolean answers() {
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(10));
        try {
            return HttpClient.newHttpClient()
                            .send(request.build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Without the folder that everything in the archive is in. */
    private static void unzip(Path archive, Path home) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                var inner = entry.getName().substring(entry.getName().indexOf('/') + 1);
                var target = home.resolve(inner).normalize();
                if (!target.startsWith(home)) throw new IOException("an entry leads outside: " + entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
