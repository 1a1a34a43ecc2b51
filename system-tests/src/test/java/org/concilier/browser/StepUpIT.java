package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A yes to one's voice: the passphrase once more, and nothing lost on the way. */
class StepUpIT {
    private static final String PURPOSE = "voice-recognition";
    private static final String PASSPHRASE = "eleven slow ferries in fog";

    private final Shop shop = OneServer.shop();
    private final UUID customer = shop.customer();
    private final String login = shop.account(customer, PASSPHRASE);
    private BrowserContext person;

    @AfterEach
    void leave() {
        if (person != null) person.close();
    }

    @Test
    void whoHasJustSignedInIsNotAskedAgain() {
        var page = question();
        assertThat(Chromium.barriers(page)).isEmpty();

        page.click("#yes");
        page.waitForURL("**/portal/choices**");
        assertThat(shop.permits(customer, PURPOSE)).isTrue();

        page.navigate("/portal/choice?purpose=" + PURPOSE);
        page.click("#stop");
        page.waitForURL("**/portal/choices**");
        assertThat(shop.permits(customer, PURPOSE)).isFalse();
    }

    @Test
    void aNoNeedsNothing() {
        var page = question();

        page.click("#no");
        page.waitForURL("**/portal/choices**");

        assertThat(page.locator("#use-" + PURPOSE).textContent()).contains("you said no");
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheProof() {
        var page = signedIn();
        var device = Authenticator.of(page);
        page.navigate("/portal/keys");
        page.click("#add");
        page.click("#passkey");
        page.waitForURL("**done=added**");
        device.isTouched(false);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-portal"));
        signIn(page);

        page.navigate("/portal/requests");
        page.check("input[value=ACCESS]");
        page.fill("#details", "All of 2025, please.");
        page.click("#send");
        page.waitForURL("**/portal/step-up**");
        assertThat(page.url()).doesNotContain("2025");
        assertThat(Chromium.barriers(page)).isEmpty();
        device.isTouched(true);
        page.click("#passkey");
        page.waitForURL("**/portal/requests?work=**");

        assertThat(page.isChecked("input[value=ACCESS]")).isTrue();
        assertThat(page.inputValue("#details")).isEqualTo("All of 2025, please.");
        page.click("#send");
        page.waitForURL("**/portal/requests?sent=**");
    }

    private Page question() {
        var page = signedIn();
        page.navigate("/portal/choice?purpose=" + PURPOSE);
        return page;
    }

    private Page signedIn() {
        person = Chromium.person("en", 1280);
        var page = person.newPage();
        signIn(page);
        return page;
    }

    private void signIn(Page page) {
        page.navigate("/portal");
        page.fill("#login", login);
        page.fill("#passphrase", PASSPHRASE);
        page.click("#submit");
        page.waitForURL("**/portal/home");
        Chromium.read(page, "en");
    }
}
