package org.concilier.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.concilier.Attack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/portal/home", "/portal/choice?purpose=personalised-offers", "/portal/receipt?id=a%2Db"})
    void aPageOfOursIsGoneBackTo(String path) {
        assertThat(LocalPath.within("/portal/", path, "/portal/home")).isEqualTo(path);
    }

    @ParameterizedTest
    @Attack(id = "S-15", asvs = "1.2.2")
    @Attack(id = "S-15", asvs = "3.7.2")
    @DisplayName("a return address that leads elsewhere")
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.example/portal/",
                "//elsewhere.example/portal/",
                "/\\elsewhere.example",
                "/portal/../desk/customers",
                "/portal/a\r\nSet-Cookie: x=y",
                "/desk/customers",
                "portal/home"
            })
    void anywhereElseLeadsToTheFirstPage(String path) {
        assertThat(LocalPath.within("/portal/", path, "/portal/home")).isEqualTo("/portal/home");
    }

    @Test
    void anEndlessPathLeadsToTheFirstPage() {
        assertThat(LocalPath.within("/portal/", "/portal/" + "a".repeat(500), "/portal/home"))
                .isEqualTo("/portal/home");
    }

    @Test
    void theStartPageIsAPage() {
        assertThat(LocalPath.within("/", "/", "/help")).isEqualTo("/");
    }
}
