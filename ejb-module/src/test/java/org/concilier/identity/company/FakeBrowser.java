package org.concilier.identity.company;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Goes where it is sent, and tells where it was sent back to. */
final class FakeBrowser {
    private final HttpClient http = HttpClient.newHttpClient();

    Arrival follow(Departure departure) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(departure.address())).build();
            var back = http.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            return arrival(URLUtils.parseParameters(URI.create(back).getRawQuery()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, List<String>> question(Departure departure) {
        return URLUtils.parseParameters(URI.create(departure.address()).getRawQuery());
    }

    private static Arrival arrival(Map<String, List<String>> said) {
        return new Arrival(one(said, "code"), one(said, "state"), one(said, "error"), one(said, "iss"));
    }

    private static String one(Map<String, List<String>> said, String name) {
        return said.containsKey(name) ? said.get(name).get(0) : null;
    }
}
