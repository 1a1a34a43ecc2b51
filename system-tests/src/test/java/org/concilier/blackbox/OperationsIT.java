package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.concilier.server.Api;
import org.concilier.server.OneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who run it see, and what nobody may see. */
class OperationsIT {
    private final Api api = OneServer.api();

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/health/started"})
    void healthIsOpenAndShort(String path) {
        var health = api.send("GET", path, null).expecting(200);

        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/openapi"})
    void operationsAreForThisMachineOrTheAdminScope(String path) {
        assertThat(api.send("GET", path, null).status()).isEqualTo(200);
        assertThat(api.send("GET", path, null, "X-Forwarded-For", "203.0.113.7").status())
                .isEqualTo(401);
    }

    @Test
    void openApiNamesTheAddressesOfTheContract() {
        assertThat(api.send("GET", "/openapi", null).body())
                .contains("/api/v1/customers", "/api/v1/purposes", "/access/v1/evaluation", "/oauth/token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/customers/%00",
                "/api/v1/customers/..%2f..%2fadmin",
                "/api/v1/purposes;a=b",
                "/api/v1/purposes/%F0%9F%92%A9",
                "/api/v1/purposes?limit=99999999999999999999",
                "/api/v1/customers?externalId=%27%20or%201%3D1--",
                "/api/v1/ledger/inclusion?leaf=%FF&size=-1",
                "/api/v1/offer-decisions/null",
                "/portal/../api/v1/purposes",
                "/desk/%2e%2e/portal",
                "/nothing",
                "/WEB-INF/web.xml",
                "/META-INF/persistence.xml"
            })
    void oddAddressesNeverShowTheInside(String path) {
        for (var headers : List.of(new String[] {"Authorization", api.bearer()}, new String[] {"Accept", "*/*"})) {
            var answer = api.send("GET", path, null, headers);

            assertThat(answer.status()).as(answer.body()).isBetween(200, 499);
            quiet(answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"a\":",
                "\u0000",
                "{\"customerId\":{}}",
                "{\"customerId\":[[[[[[]]]]]]}",
                "{\"externalId\":1e400}",
                "{\"purpose\":\"x\",\"decision\":\"PERHAPS\",\"noticeVersion\":-1}"
            })
    void oddBodiesNeverShowTheInside(String body) {
        for (var path : List.of(
                "/api/v1/customers",
                "/api/v1/offer-decisions",
                "/api/v1/redemptions",
                "/api/v1/reservations",
                "/api/v1/offers",
                "/access/v1/evaluation",
                "/access/v1/evaluations",
                "/api/v1/activations")) {
            var answer = api.post(path, body);

            assertThat(answer.status()).as(path + ": " + answer.body()).isBetween(400, 499);
            quiet(answer.body());
        }
    }

    @Test
    void answersCarryTheHeadersOfACarefulServer() {
        var answer = api.get("/api/v1/purposes").expecting(200);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @Test
    void secretsAreNotInTheLog() throws IOException {
        api.token("test-partner", "a-very-wrong-secret-1234", "grant_type=client_credentials");

        assertThat(Files.readString(OneServer.log()))
                .doesNotContain("a-very-wrong-secret-1234", org.concilier.server.Bootstrap.secret(), "Bearer ey");
    }

    private static void quiet(String body) {
        assertThat(body)
                .doesNotContain(
                        "Exception", "\tat ", "java.", "jakarta.", "org.h2", "hibernate", "Payara", "GlassFish");
    }
}
