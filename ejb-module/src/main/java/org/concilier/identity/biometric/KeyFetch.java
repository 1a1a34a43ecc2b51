package org.concilier.identity.biometric;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.concilier.event.Destinations;

/** Asks a verifier's address for its keys (RFC 7517): a public one by https, without following anybody elsewhere. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class KeyFetch {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(4);

    @Inject
    Destinations destinations;

    private HttpClient http;

    // Not where the field stands: the container makes proxies of this class, and a client has a thread of its own.
    @PostConstruct
    void open() {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The answer as it is; empty for none, for one that is too large or slow, and for an address not allowed. */
    public Optional<String> from(String url) {
        var address = URI.create(url);
        if (destinations.fault(address).isPresent()) return Optional.empty();
        var request = HttpRequest.newBuilder(address)
                .timeout(WHOLE)
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
        var exchange = http.sendAsync(request, info -> new WholeText(KeySets.LARGEST));
        try {
            // The timeout of the request ends with the headers; this one also ends an answer that drips.
            var response = exchange.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
            return response.statusCode() == 200 ? response.body() : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            exchange.cancel(true);
            return Optional.empty();
        }
    }
}
