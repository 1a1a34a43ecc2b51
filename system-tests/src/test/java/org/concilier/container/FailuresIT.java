package org.concilier.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people and the log are told of a page that fails. */
@ArquillianTest
class FailuresIT {
    private static final Logger LOG = Logger.getLogger("org.concilier.web.api.Incident");

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @ArquillianResource
    URI base;

    @BeforeEach
    void listen() {
        LOG.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(listener);
    }

    @Test
    void aFailureIsInTheLogOnceUnderTheNumberOnThePage() throws Exception {
        inTheLogOnce(get("failing"));

        assertThat(logged.get(0)).contains("SQL state 23505", "Failing.doGet").doesNotContain("marie");
    }

    @Test
    void soIsAPageThatBreaksWhileItIsMade() throws Exception {
        inTheLogOnce(get("broken.xhtml"));

        assertThat(logged.get(0)).contains("ELException").doesNotContain("noSuchThing");
    }

    private void inTheLogOnce(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(logged).hasSize(1);
        var id = logged.get(0).replaceAll("(?s)^incident ([0-9a-f-]{36}).*", "$1");
        assertThat(page.body()).contains("<h1>", id).doesNotContain("marie", "noSuchThing");
    }

    @Test
    void aCrowdIsNoFailure() throws Exception {
        var page = get("crowded");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("2");
        assertThat(page.body()).contains("<h1>");
        assertThat(logged).isEmpty();
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(base.resolve(page)).build(), BodyHandlers.ofString());
    }
}
