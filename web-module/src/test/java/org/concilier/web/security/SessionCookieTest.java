package org.concilier.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.concilier.Attack;
import org.concilier.identity.Realm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionCookieTest {
    @ParameterizedTest
    @EnumSource
    @Attack(id = "S-16", asvs = "3.3.1")
    @DisplayName("prefix and flags")
    void aSessionCookieIsOurSitesAlone(Realm realm) {
        var exchange = new Exchange("POST", "/");

        SessionCookie.write(exchange.response(), realm, "t0ken");

        assertThat(exchange.answered.get("Set-Cookie")).singleElement().satisfies(cookie -> {
            assertThat(cookie).startsWith("__Host-" + realm.name().toLowerCase(java.util.Locale.ROOT) + "=t0ken; ");
            assertThat(cookie.split("; ")).contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax");
            assertThat(cookie).doesNotContainIgnoringCase("Domain").doesNotContain("Max-Age");
        });
    }

    @Test
    void aClearedCookieIsTheSameOneAtItsEnd() {
        var exchange = new Exchange("POST", "/");

        SessionCookie.clear(exchange.response(), Realm.DESK);

        assertThat(exchange.answered.get("Set-Cookie").get(0).split("; "))
                .contains("__Host-desk=", "Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=0");
    }

    @Test
    @Attack(id = "S-3", asvs = "7.2.1")
    @DisplayName("a realm reads its own cookie")
    void eachRealmReadsItsOwn() {
        var request = new Exchange("GET", "/desk").cookie("__Host-portal", "p").request();

        assertThat(SessionCookie.read(request, Realm.PORTAL)).contains("p");
        assertThat(SessionCookie.read(request, Realm.DESK)).isEmpty();
        assertThat(SessionCookie.read(new Exchange("GET", "/").request(), Realm.PORTAL))
                .isEmpty();
    }
}
