package org.concilier.event;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends letters over HTTP: no redirect is followed, nothing of the answer is kept but its status. */
@ApplicationScoped
class Sender {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(5);

    /** Enough of an answer to let the connection be used again; whoever says more is cut off. */
    private static final int MOST_OF_AN_ANSWER = 4096;

    @Inject
    Destinations destinations;

    private HttpClient http;

    // Not where the field stands: the container makes proxies of this class, and a client has a thread of its own.
    @PostConstruct
    void open() {
        http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .followRedirects(Redirect.NEVER)
                .build();
    }

    /** Sends all at once and waits until each has been answered or has failed, five seconds at most. */
    Map<UUID, Outcome> send(Collection<Letter> letters) {
        var under = new HashMap<UUID, CompletableFuture<Outcome>>();
        for (var letter : letters) under.put(letter.delivery(), attempt(letter));
        var outcomes = new HashMap<UUID, Outcome>();
        under.forEach((id, future) -> outcomes.put(id, future.join()));
        return outcomes;
    }

    private CompletableFuture<Outcome> attempt(Letter letter) {
        if (destinations.fault(letter.url()).isPresent()) {
            return CompletableFuture.completedFuture(Outcome.failed("the address is not allowed"));
        }
        var exchange = http.sendAsync(request(letter), info -> new Shallow(MOST_OF_AN_ANSWER));
        // The timeout of the request ends with the headers; this one also ends an answer that drips.
        return exchange.copy()
                .orTimeout(WHOLE.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(response -> Outcome.answered(response.statusCode()))
                .exceptionally(failure -> {
                    exchange.cancel(true);
                    return Outcome.failed(inWords(failure));
                });
    }

    private static HttpRequest request(Letter letter) {
        return HttpRequest.newBuilder(letter.url())
                .timeout(WHOLE)
                .header("Content-Type", "application/cloudevents+json; charset=utf-8")
                .header("User-Agent", "Concilier")
                .header("webhook-id", letter.message().toString())
                .header("webhook-timestamp", Long.toString(letter.at().getEpochSecond()))
                .header("webhook-signature", letter.signature())
                .POST(BodyPublishers.ofString(letter.body()))
                .build();
    }

    private static String inWords(Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof TimeoutException || cause instanceof HttpTimeoutException
                ? "no answer in time"
                : "no connection, or one that broke";
    }
}
