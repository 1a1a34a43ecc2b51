package org.concilier.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.concilier.Attack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {
    @ParameterizedTest
    @CsvSource({
        "/api, API",
        "/api/v1/purposes, API",
        "/api/v1/activations/, API",
        "/api/v1/activations/x, API",
        "/access/v1/evaluation, API",
        "/portal, PORTAL",
        "/portal/, PORTAL",
        "/portal/choices.xhtml, PORTAL",
        "/desk, DESK",
        "/desk/customers, DESK",
        "/office, OFFICE",
        "/office/purposes.xhtml, OFFICE",
        "/office-login, OPEN",
        "/metrics, OPERATIONS",
        "/metrics/base, OPERATIONS",
        "/openapi, OPERATIONS",
        "/, OPEN",
        "/portal-login, OPEN",
        "/desk-login, OPEN",
        "/desk-oidc, OPEN",
        "/desk-oidc/callback, OPEN",
        "/oauth/token, OPEN",
        "/.well-known/authzen-configuration, OPEN",
        "/health/ready, OPEN",
        "/api/v1/activations, OPEN",
        "/resources/concilier/base.css, OPEN",
        "/api/v1/notices/caf%C3%A9, API",
        "/api/v1/notices/a%20b, API",
        "/govstack, GOVSTACK",
        "/govstack/config/data-agreement/123!%40%23/, GOVSTACK"
    })
    void eachPathHasItsArea(String uri, Area area) {
        assertThat(Area.of(uri)).isEqualTo(area);
    }

    @ParameterizedTest
    @Attack(id = "S-19", asvs = "8.3.1")
    @DisplayName("ways around a guard")
    @ValueSource(
            strings = {
                "/api/..;/x",
                "/x/..;/desk",
                "/desk;x=1",
                "/desk;/customers.xhtml",
                "/;/desk",
                "//desk",
                "/desk//customers",
                "/%2fdesk",
                "/x%2F..%2Fdesk",
                "/x/../desk",
                "/./desk",
                "/desk/..",
                "/desk/.",
                "/%2e/desk",
                "/x/%2E%2e/desk",
                "/x/.%2e/desk",
                "/x%5C..%5Cdesk",
                "/x\\..\\desk",
                "/desk%00",
                "/%3b/desk",
                "/desk%3Bx=1",
                "/%252e%252e/desk",
                "/%64esk/customers.xhtml",
                "/d%65sk",
                "/desk%2Dlogin",
                "/%61%70%69/v1/purposes",
                "/%41pi",
                "/%7eportal",
                "/%31",
                "/desk%0a",
                "/desk%7f",
                "/desk%",
                "/desk%zz",
                ""
            })
    void tricksLeadNowhere(String uri) {
        assertThat(Area.of(uri)).isEqualTo(Area.NOWHERE);
    }

    @Test
    @DisplayName("The server tells letters apart, so another case is another, unguarded and empty, place")
    void caseIsNotFolded() {
        assertThat(Area.of("/Desk")).isEqualTo(Area.OPEN);
        assertThat(Area.of("/API/v1/purposes")).isEqualTo(Area.OPEN);
    }

    @Test
    void programsGetProblemsAndPeoplePages() {
        assertThat(Area.isForPrograms("/api/v1/x")).isTrue();
        assertThat(Area.isForPrograms("/access")).isTrue();
        assertThat(Area.isForPrograms("/govstack/config/policies/")).isTrue();
        assertThat(Area.isForPrograms("/oauth/token")).isTrue();
        assertThat(Area.isForPrograms("/.well-known/x")).isTrue();
        assertThat(Area.isForPrograms("/apis")).isFalse();
        assertThat(Area.isForPrograms("/portal/api")).isFalse();
    }
}
