package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A customer whose browser says Global Privacy Control. */
class SignalIT {
    private static final String SHARED = "partner-sharing";
    private static final String PASSPHRASE = "seven quiet herons over water";

    private final Shop shop = OneServer.shop();
    private final UUID customer = shop.customer();
    private final String login = shop.account(customer, PASSPHRASE);
    private BrowserContext person;

    @AfterEach
    void leave() {
        if (person != null) person.close();
    }

    @ParameterizedTest
    @CsvSource({"fr, votre navigateur nous demande", "en, Your browser asks us"})
    void anEarlierYesEndsAndALaterOneOnThePageThatTellsOfItStands(String language, String told) {
        shop.answers(customer, SHARED, "GIVEN").expecting(201);
        var page = signedIn(language);

        assertThat(shop.permits(customer, SHARED)).isFalse();
        page.navigate("/portal/choices");
        assertThat(page.locator("main").textContent()).contains(told);
        assertThat(Chromium.barriers(page)).isEmpty();

        page.navigate("/portal/choice?purpose=" + SHARED);
        assertThat(page.locator("main").textContent()).containsIgnoringCase(told);
        page.click("#yes");
        page.waitForURL("**/portal/choices**");
        page.navigate("/portal/home");
        assertThat(shop.permits(customer, SHARED)).isTrue();
    }

    private Page signedIn(String language) {
        person = Chromium.person(language, 1280);
        person.setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));
        var page = person.newPage();
        page.navigate("/portal");
        page.fill("#login", login);
        page.fill("#passphrase", PASSPHRASE);
        page.click("#submit");
        page.waitForURL("**/portal/home");
        Chromium.read(page, language);
        return page;
    }
}
