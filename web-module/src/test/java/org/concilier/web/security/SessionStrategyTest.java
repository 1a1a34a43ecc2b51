package org.concilier.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concilier.Attack;
import org.concilier.identity.KeptWorks;
import org.concilier.identity.Realm;
import org.concilier.identity.SessionCredential;
import org.concilier.identity.SignIn;
import org.concilier.identity.TooManySignIns;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionStrategyTest {
    private final SessionStrategy strategy = new SessionStrategy();
    private SessionCredential shown;

    SessionStrategyTest() {
        strategy.late = new LateForm();
        strategy.publicUrl = "https://concilier.example";
        strategy.stores = credential -> {
            shown = (SessionCredential) credential;
            return shown.token().equals("good-" + shown.realm())
                    ? new CredentialValidationResult("marie", Set.of("customer"))
                    : CredentialValidationResult.INVALID_RESULT;
        };
    }

    @Test
    void aGoodCookieSignsIn() throws AuthenticationException {
        var exchange = new Exchange("GET", "/portal/choices").cookie("__Host-portal", "good-PORTAL");

        assertThat(enter(exchange)).isEqualTo(AuthenticationStatus.SUCCESS);
    }

    @Test
    @Attack(id = "S-3", asvs = "7.2.1")
    @DisplayName("a portal cookie at the desk leads to the desk's sign-in")
    void aCookieOfTheOtherRealmIsNotEvenLookedAt() throws AuthenticationException {
        var exchange = new Exchange("GET", "/desk/customers").cookie("__Host-portal", "good-PORTAL");

        assertThat(enter(exchange)).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(exchange.redirectedTo).isEqualTo("/desk-login?from=%2Fdesk%2Fcustomers");
        assertThat(shown).isNull();
    }

    @Test
    void aPortalTokenInADeskCookieIsAskedForTheDesk() throws AuthenticationException {
        var exchange = new Exchange("GET", "/desk").cookie("__Host-desk", "good-PORTAL");

        assertThat(enter(exchange)).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(shown).isEqualTo(new SessionCredential(Realm.DESK, "good-PORTAL"));
    }

    @Test
    void whoseSessionHasEndedIsToldAtTheDoorAndLedBack() throws AuthenticationException {
        var exchange = new Exchange("GET", "/portal/choices").cookie("__Host-portal", "ended");

        enter(exchange);

        assertThat(exchange.redirectedTo).isEqualTo("/portal-login?from=%2Fportal%2Fchoices&ended=yes");
    }

    @Test
    void aFormThatComesTooLateLeadsBackToTheVeryPageItStoodOn() throws AuthenticationException {
        var exchange = new Exchange("POST", "/desk/requests.xhtml")
                .header("Referer", "https://concilier.example/desk/requests?id=7");

        enter(exchange);

        assertThat(exchange.redirectedTo).isEqualTo("/desk-login?from=%2Fdesk%2Frequests%3Fid%3D7&ended=yes");
    }

    @Test
    void whatWasTypedWaitsOnThePageThatItIsLedBackTo() throws AuthenticationException {
        strategy.late.works = new KeptWorks() {
            @Override
            public Optional<String> keepLate(
                    Realm realm, String session, String page, Map<String, List<String>> typed) {
                return Optional.of("N3w-" + realm + session);
            }
        };
        var exchange = new Exchange("POST", "/portal/requests.xhtml")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", "https://concilier.example/portal/requests?work=0ld&kind=ACCESS")
                .parameter("details", "All of 2025")
                .cookie("__Host-portal", "ended");

        enter(exchange);

        assertThat(exchange.redirectedTo)
                .isEqualTo(
                        "/portal-login?from=%2Fportal%2Frequests%3Fkind%3DACCESS%26work%3DN3w-PORTALended&ended=yes");
    }

    @Test
    void aFormFromElsewhereLeadsNoFurtherThanItsOwnPage() throws AuthenticationException {
        var exchange = new Exchange("POST", "/desk/requests.xhtml")
                .header("Referer", "https://concilier.example.evil.example/desk/requests");

        enter(exchange);

        assertThat(exchange.redirectedTo).isEqualTo("/desk-login?from=%2Fdesk%2Frequests.xhtml&ended=yes");
    }

    @Test
    void aScriptIsToldWhereToGo() throws AuthenticationException {
        var exchange = new Exchange("POST", "/desk/customers").header("Faces-Request", "partial/ajax");

        assertThat(enter(exchange)).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(exchange.redirectedTo).isNull();
        assertThat(exchange.body()).contains("<redirect url=\"/desk-login?from=%2Fdesk%2Fcustomers&amp;ended=yes\">");
    }

    @ParameterizedTest
    @Attack(id = "S-5", asvs = "7.3.1")
    @DisplayName("an open page that asks by itself is nobody's doing")
    @CsvSource({
        "/desk/live, Accept, text/event-stream, true",
        "/desk/call, Concilier-Unattended, yes, true",
        "/desk/call, Accept, text/html, false",
        "/desk/stay, Accept, */*, false"
    })
    void whatAPageAsksForByItselfIsNoAct(String page, String header, String content, boolean byItself)
            throws AuthenticationException {
        var exchange = new Exchange("GET", page).header(header, content).cookie("__Host-desk", "good-DESK");

        assertThat(enter(exchange)).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(shown.byItself()).isEqualTo(byItself);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call.js", "calls.js", "follow.js", "watch.js"})
    void scriptsThatLookAgainByThemselvesSaySo(String script) throws IOException {
        var file = Path.of("src/main/webapp/resources/concilier", script);

        assertThat(Files.readString(file)).contains(Unattended.SAID);
    }

    @ParameterizedTest
    @Attack(id = "S-4", asvs = "3.5.1")
    @DisplayName("forms of other sites")
    @CsvSource({
        "POST, Sec-Fetch-Site, cross-site, 403",
        "POST, Sec-Fetch-Site, same-site, 403",
        "POST, Sec-Fetch-Site, none, 403",
        "POST, Sec-Fetch-Site, SAME-ORIGIN, 403",
        "POST, Sec-Fetch-Site, same-origin, 200",
        "PUT, Sec-Fetch-Site, cross-site, 403",
        "DELETE, Sec-Fetch-Site, cross-site, 403",
        "get, Sec-Fetch-Site, cross-site, 403",
        "POST, Origin, https://evil.example, 403",
        "POST, Origin, null, 403",
        "POST, Origin, http://concilier.example, 403",
        "POST, Origin, https://concilier.example:444, 403",
        "POST, Origin, https://concilier.example.evil.example, 403",
        "POST, Origin, https://concilier.example, 200",
        "POST, X-Nothing, said, 200",
        "GET, Sec-Fetch-Site, cross-site, 200",
        "HEAD, Sec-Fetch-Site, cross-site, 200"
    })
    void formsOfOtherSitesAreRefused(String method, String header, String content, int status)
            throws AuthenticationException {
        var exchange =
                new Exchange(method, "/portal/choices").header(header, content).cookie("__Host-portal", "good-PORTAL");

        enter(exchange);

        assertThat(exchange.status).isEqualTo(status);
        assertThat(shown == null).isEqualTo(status == 403);
    }

    @Test
    void whenEveryCoreIsBusyNobodyIsCalledWrong() {
        strategy.stores = credential -> {
            throw new TooManySignIns();
        };
        var exchange = new Exchange("POST", "/portal-login");

        assertThat(strategy.signIn(exchange.request(), exchange.response(), signingIn()))
                .isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(exchange.status).isEqualTo(429);
        assertThat(exchange.answered.get("Retry-After")).containsExactly("5");
    }

    private static HttpMessageContext signingIn() {
        var shown = SignIn.with(Realm.PORTAL, "marie", "seven quiet herons over water", null);
        return Exchange.proxy(HttpMessageContext.class, (name, a) -> {
            if (name.equals("getAuthParameters"))
                return AuthenticationParameters.withParams().credential(shown);
            throw new UnsupportedOperationException(name);
        });
    }

    private AuthenticationStatus enter(Exchange exchange) throws AuthenticationException {
        var context = Exchange.proxy(HttpMessageContext.class, (name, a) -> {
            if (name.equals("notifyContainerAboutLogin")) return AuthenticationStatus.SUCCESS;
            throw new UnsupportedOperationException(name);
        });
        return strategy.authenticate(exchange.request(), exchange.response(), context);
    }
}
