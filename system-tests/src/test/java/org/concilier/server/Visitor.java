package org.concilier.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without a window: keeps cookies for each host, and goes one step at a time. */
public final class Visitor {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Map<String, String>> jars = new LinkedHashMap<>();
    private URI at;

    public Visitor(URI start) {
        at = start;
    }

    /** Follows a link, possibly to another site. */
    public Answer go(String address) {
        at = at.resolve(address);
        return send(HttpRequest.newBuilder(at).GET());
    }

    /** Sends a form. */
    public Answer send(String address, String form) {
        at = at.resolve(address);
        return send(HttpRequest.newBuilder(at)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Goes where the answer leads. */
    public Answer follow(Answer answer) {
        if (answer.header("Location").isEmpty()) throw new AssertionError("leads nowhere: " + answer.body());
        return go(answer.header("Location"));
    }

    public boolean has(String cookie) {
        return jar().containsKey(cookie);
    }

    public void forget(String cookie) {
        jar().remove(cookie);
    }

    private Answer send(HttpRequest.Builder request) {
        request.timeout(Duration.ofSeconds(60));
        if (!jar().isEmpty()) {
            request.header(
                    "Cookie",
                    jar().entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        var parts = header.split(";")[0].split("=", 2);
        if (header.contains("Max-Age=0") || parts[1].isEmpty()) jar().remove(parts[0]);
        else jar().put(parts[0], parts[1]);
    }

    private Map<String, String> jar() {
        return jars.computeIfAbsent(at.getAuthority(), host -> new LinkedHashMap<>());
    }
}
