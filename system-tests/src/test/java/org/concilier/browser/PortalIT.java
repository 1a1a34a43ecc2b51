package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A customer at home: signs in, says yes, says no again. */
class PortalIT {
    private static final String PURPOSE = "personalised-offers";
    private static final String PASSPHRASE = "seven quiet herons over water";

    /** How each page begins in a PDF (ISO 32000-1 section 7.7.3.3). */
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    private final Shop shop = OneServer.shop();
    private final UUID customer = shop.customer();
    private final String login = shop.account(customer, PASSPHRASE);
    private BrowserContext person;

    @AfterEach
    void leave() {
        if (person != null) person.close();
    }

    @Test
    void consentIsGivenAndWithdrawn() {
        var page = signedIn("fr", 1280);

        page.navigate("/portal/choice?purpose=" + PURPOSE);
        page.click("#yes");
        page.waitForURL("**/portal/choices**");
        assertThat(shop.permits(customer, PURPOSE)).isTrue();
        assertThat(Chromium.barriers(page)).isEmpty();

        page.click("#use-" + PURPOSE + " input[type=submit]");
        PlaywrightAssertions.assertThat(page.locator("#use-" + PURPOSE)).containsText("Non accepté");
        assertThat(shop.permits(customer, PURPOSE)).isFalse();
    }

    @Test
    void aReceiptIsOneSheetOfPaper() {
        var page = signedIn("fr", 1280);
        page.navigate("/portal/choice?purpose=" + PURPOSE);
        page.click("#yes");
        page.waitForURL("**/portal/choices**");

        page.navigate(page.locator("a[href*='/portal/receipt']").first().getAttribute("href"));
        var paper = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));

        assertThat(SHEET.matcher(new String(paper, StandardCharsets.ISO_8859_1)).results())
                .hasSize(1);
    }

    @Test
    void aRefusalIsOneTouchAndStaysANo() {
        var page = signedIn("en", 1280);

        page.navigate("/portal/choice?purpose=" + PURPOSE);
        page.click("#no");
        page.waitForURL("**/portal/choices**");

        assertThat(page.locator("#use-" + PURPOSE).textContent()).contains("you said no");
        assertThat(shop.permits(customer, PURPOSE)).isFalse();
    }

    @Test
    void aWrongPassphraseIsToldAndOpensNothing() {
        var page = at("fr", 1280);
        signIn(page, "not the passphrase at all");

        PlaywrightAssertions.assertThat(page.locator("main")).containsText("ne vont pas ensemble");
        assertThat(page.url()).contains("/portal-login");
        page.navigate("/portal/choices");
        assertThat(page.url()).contains("/portal-login");
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        var page = signedIn("fr", 1280);
        var cookies = person.cookies();

        page.click("[id='leave:signOut']");
        page.waitForURL(url -> !url.contains("/portal/"));
        person.addCookies(cookies);
        page.navigate("/portal/choices");

        assertThat(page.url()).contains("/portal-login");
    }

    private Page signedIn(String language, int width) {
        var page = at(language, width);
        signIn(page, PASSPHRASE);
        page.waitForURL("**/portal/home");
        Chromium.read(page, language);
        return page;
    }

    private Page at(String language, int width) {
        person = Chromium.person(language, width);
        return person.newPage();
    }

    private void signIn(Page page, String passphrase) {
        page.navigate("/portal");
        page.fill("#login", login);
        page.fill("#passphrase", passphrase);
        page.click("#submit");
    }
}
