package org.concilier.web.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import jakarta.ejb.EJBException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.concilier.Attack;
import org.concilier.web.api.Incident;
import org.concilier.web.security.AnswerHeaders;
import org.concilier.web.security.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorServletTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/x, 404, not-found",
        "/api/..;/x, 404, not-found",
        "/access/v1/evaluation, 413, content-too-large",
        "/oauth/token, 405, method-not-allowed",
        "/.well-known/x, 500, internal-server-error",
        "/api/v1/x, 418, internal-server-error"
    })
    void programsGetAProblem(String uri, int status, String type) throws ServletException, IOException {
        var exchange = after(uri, status);

        assertThat(exchange.status).isEqualTo(status);
        assertThat(exchange.forwardedTo).isNull();
        assertThat(exchange.answered.get("Content-Type")).containsExactly("application/problem+json");
        assertThat(exchange.body()).contains("\"type\":\"/problems/" + type + "\"", "\"status\":" + status);
    }

    @ParameterizedTest
    @CsvSource({
        "/portal/x, 404, /error/404.xhtml",
        "/desk/x, 403, /error/403.xhtml",
        "/x, 500, /error/500.xhtml",
        "/x, 400, /error/500.xhtml"
    })
    void peopleGetAPage(String uri, int status, String page) throws ServletException, IOException {
        var exchange = after(uri, status);

        assertThat(exchange.status).isEqualTo(status);
        assertThat(exchange.forwardedTo).isEqualTo(page);
    }

    @Test
    void whoeverAsksForTheErrorItselfFindsNothing() throws ServletException, IOException {
        var exchange = after(null, null);

        assertThat(exchange.status).isEqualTo(404);
        assertThat(exchange.forwardedTo).isEqualTo("/error/404.xhtml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/x", "/api/v1/x"})
    void aFailureIsInTheLogOnceUnderTheNumberThatIsShown(String uri) throws ServletException, IOException {
        var cause = new SQLException("duplicate key (email)=(marie@example.org)", "23505");
        var exchange = failing(uri, new ServletException("marie@example.org", cause));

        try (var log = new Log(Incident.class)) {
            answer(exchange);
            answer(exchange);

            var shown = (String) exchange.request().getAttribute(Incident.SHOWN);
            assertThat(log.lines)
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains(shown, "ServletException", "SQLException, SQL state 23505", "ErrorServletTest.aFailure")
                    .doesNotContain("marie");
            if (exchange.forwardedTo == null) assertThat(exchange.body()).contains(shown);
        }
    }

    @ParameterizedTest
    @CsvSource({"/portal/x, /error/503.xhtml", "/api/v1/x,"})
    void aCrowdAroundTheSameDataIsAskedToComeBackSoon(String uri, String page) throws ServletException, IOException {
        var exchange = failing(uri, new EJBException(new SQLException("deadlock", "40P01")));

        try (var log = new Log(Incident.class)) {
            answer(exchange);

            assertThat(log.lines).isEmpty();
        }
        assertThat(exchange.status).isEqualTo(503);
        assertThat(exchange.answered.get("Retry-After")).containsExactly("2");
        assertThat(exchange.forwardedTo).isEqualTo(page);
    }

    @Test
    void aRefusalIsNoIncident() throws ServletException, IOException {
        try (var log = new Log(Incident.class)) {
            assertThat(after("/portal/x", 404).request().getAttribute(Incident.SHOWN))
                    .isNull();

            assertThat(log.lines).isEmpty();
        }
    }

    @Test
    @Attack(id = "S-16", asvs = "3.4.1")
    @Attack(id = "S-16", asvs = "3.4.3")
    void whatTheContainerRefusesCarriesOurHeadersToo() throws Exception {
        var answered = after("/WEB-INF/web.xml", 404).answered;

        assertThat(answered.get("Content-Security-Policy"))
                .singleElement(STRING)
                .contains("script-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answered.get("Strict-Transport-Security")).containsExactly("max-age=31536000; includeSubDomains");
        assertThat(answered.get("Cache-Control")).containsExactly("no-store");
    }

    private static Exchange failing(String uri, Exception failure) {
        return new Exchange("GET", "/error")
                .attribute(RequestDispatcher.ERROR_REQUEST_URI, uri)
                .attribute(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .attribute(RequestDispatcher.ERROR_EXCEPTION, failure);
    }

    private static void answer(Exchange exchange) throws ServletException, IOException {
        var servlet = new ErrorServlet();
        servlet.headers = new AnswerHeaders("https://concilier.example");
        servlet.service(exchange.request(), exchange.response());
    }

    private static Exchange after(String uri, Integer status) throws ServletException, IOException {
        var exchange = new Exchange("GET", "/error")
                .attribute(RequestDispatcher.ERROR_REQUEST_URI, uri)
                .attribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        answer(exchange);
        return exchange;
    }
}
