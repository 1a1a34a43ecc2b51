package org.concilier.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Whether the application really answers. The health check alone says yes about two seconds before the web part does,
 * so both are asked.
 */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    boolean of(URI address) {
        return answers(address.resolve("/health/ready")) && answers(address.resolve("/oauth/jwks"));
    }

    private boolean answers(URI uri) {
        try {
            var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }
}
