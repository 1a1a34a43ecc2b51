package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Passkeys in a real browser, with an authenticator that only exists in it. */
class PasskeyIT {
    private static final String PASSPHRASE = "nine patient otters at dusk";

    private final Shop shop = OneServer.shop();
    private final UUID customer = shop.customer();
    private BrowserContext person;

    @AfterEach
    void leave() {
        if (person != null) person.close();
    }

    @Test
    void anAccountIsOpenedWithAPasskeyAndEnteredWithOneTouch() {
        var page = browser("en", 390);
        var device = Authenticator.of(page);
        device.isTouched(true);
        page.navigate("/activate");
        page.fill("#code", shop.invitation(customer));
        page.fill("#login", "touch-" + customer);
        assertThat(Chromium.barriers(page)).isEmpty();
        page.click("#passkey");
        device.isTouched(true);
        page.waitForURL("**/portal/welcome"); // the browser offers the key where the name is typed, and it is touched
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(device.keys()).isEqualTo(1);
    }

    @Test
    void aKeyIsAddedUsedNamedAndRemoved() {
        var page = signedIn();
        var device = Authenticator.of(page);
        add(page, "phone");
        assertThat(page.locator("main").textContent()).contains("phone", "was added");
        assertThat(Chromium.barriers(page)).isEmpty();

        offerNothing(page);
        signOut(page);
        page.click("#passkey");
        page.waitForURL("**/portal/home");

        page.navigate("/portal/keys");
        assertThat(page.locator("main").textContent()).contains("last used on");
        page.click("details summary");
        page.locator("details input[type=text]").fill("old phone");
        page.locator("details input[value=Rename]").click();
        page.waitForURL("**done=renamed**");
        page.click("details summary");
        page.locator("details input[value='Remove this passkey']").click();
        page.waitForURL("**done=removed**");
        assertThat(page.locator("main").textContent()).contains("You have no passkey yet");
    }

    @Test
    void whoIsNotVerifiedByTheDeviceStaysOutsideAndIsTold() {
        var page = signedIn();
        var device = Authenticator.of(page);
        add(page, "");
        offerNothing(page);
        signOut(page);

        device.verifies(false);
        page.click("#passkey");
        page.waitForSelector("[role=status]:has-text('No passkey was used')");
        assertThat(page.url()).contains("/portal-login");

        page.fill("#login", login());
        page.fill("#passphrase", PASSPHRASE);
        page.click("#submit");
        page.waitForURL("**/portal/home");
    }

    @Attack(id = "W-8", asvs = "6.5.1")
    @Test
    void aClonedAuthenticatorIsNoticedAndOpensNothingMore() {
        var page = signedIn();
        var device = Authenticator.of(page);
        add(page, "");
        var copy = device.key();
        page.click("[id='leave:signOut']");
        page.waitForURL("**/portal/home"); // the browser offers the key, and it is touched

        var thief = Chromium.person("en", 1280).newPage();
        try {
            thief.navigate("/help");
            Authenticator.of(thief).put(copy);
            thief.navigate("/portal-login"); // the browser offers the copy, and it is touched
            thief.waitForSelector(".errors");
            assertThat(thief.url()).contains("/portal-login");
            assertThat(thief.locator(".errors").textContent()).contains("not accepted");
        } finally {
            thief.context().close();
        }
        page.navigate("/portal/keys");
        assertThat(page.locator("main").textContent()).contains("A copy of this passkey was noticed");
        page.navigate("/portal/home");
        assertThat(page.url()).contains("/portal/step-up?for=enter-portal");
    }

    @Attack(id = "W-3", asvs = "6.3.3")
    @Test
    void aPageAtAnotherAddressGetsNoAnswer() {
        var page = signedIn();
        Authenticator.of(page);
        add(page, "");
        page.navigate(OneServer.api().base().toString().replace("localhost", "127.0.0.1") + "/portal-login");

        var error = page.evaluate("async () => { try { await navigator.credentials.get({publicKey:"
                + " {challenge: new Uint8Array(32), rpId: 'localhost', userVerification: 'required'}}); return 'signed'; }"
                + " catch (e) { return e.name; } }");

        assertThat(error).isEqualTo("SecurityError");
    }

    private Page signedIn() {
        shop.account(customer, PASSPHRASE);
        var page = browser("en", 1280);
        page.navigate("/portal");
        page.fill("#login", login());
        page.fill("#passphrase", PASSPHRASE);
        page.click("#submit");
        page.waitForURL("**/portal/home");
        Chromium.read(page, "en");
        return page;
    }

    private String login() {
        return "login-" + customer;
    }

    private static void add(Page page, String name) {
        page.navigate("/portal/keys");
        page.click("#add");
        page.fill("#name", name);
        page.click("#passkey");
        page.waitForURL("**done=added**");
    }

    /** As in a browser that does not offer keys where the name is typed: the button remains. */
    private static void offerNothing(Page page) {
        page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
    }

    private static void signOut(Page page) {
        page.click("[id='leave:signOut']");
        page.waitForURL("**/portal-login**");
    }

    private Page browser(String language, int width) {
        person = Chromium.person(language, width);
        return person.newPage();
    }
}
