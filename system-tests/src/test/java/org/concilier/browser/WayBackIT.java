package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.server.Letterbox;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.concilier.server.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that lets a customer in, on one page; and the way back when it is lost. */
class WayBackIT {
    private static final String PASSPHRASE = "nine patient otters at dusk";

    private final Shop shop = OneServer.shop();
    private final String number = "back-" + UUID.randomUUID();
    private final UUID customer = shop.customer(number);
    private final String login = shop.account(customer, PASSPHRASE);
    private BrowserContext person;

    @AfterEach
    void leave() {
        if (person != null) person.close();
    }

    @Test
    void aPassphraseIsSuggestedTakenAndOpens() {
        var page = signedIn("en", 390);
        page.click("#changePassphrase");
        page.click("#suggest");
        var drawn = page.locator("#drawn-words").textContent();
        assertThat(drawn.split(" ")).hasSize(6);
        assertThat(Chromium.barriers(page)).isEmpty();
        page.click("#take");
        page.waitForURL("**done=passphrase**");
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(Chromium.scrollsSideways(page)).isFalse();

        page.click("[id='leave:signOut']");
        page.waitForURL("**/portal-login**");
        enter(page, drawn);
        page.waitForURL("**/portal/home");
    }

    @Test
    void whileAPassphraseIsTypedThisServerAloneSaysWhatItIsWorth() {
        var page = signedIn("en", 390);
        page.click("#changePassphrase");
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.locator("#passphrase").pressSequentially("soleil soleil 12");
        page.waitForSelector("text=This is only advice");

        var here = OneServer.api().base().toString();
        assertThat(asked)
                .anyMatch(url -> url.endsWith("/strength"))
                .allMatch(url -> url.startsWith(here) && !url.contains("soleil"));
    }

    @Test
    @Attack(id = "P-6", asvs = "6.2.4")
    void aPassphraseThatEverybodyTriesIsRefusedWithTheReason() {
        var page = signedIn("en", 1440);
        page.click("#changePassphrase");
        page.fill("#passphrase", "passwordpassword");
        page.click("#save");

        assertThat(page.locator(".errors").textContent()).containsAnyOf("first that anyone tries", "repeats one piece");
    }

    @Test
    void anAuthenticatorAppIsSetUpAndItsCodeAskedFor() {
        var page = signedIn("fr", 1440);
        page.click("#addAuthenticator");
        assertThat(Chromium.barriers(page)).isEmpty();
        var seed = page.locator("#seed").textContent();
        page.fill("#code", org.concilier.server.Codes.now(seed));
        page.click("#save");
        page.waitForURL("**done=authenticator**");
        assertThat(Chromium.barriers(page)).isEmpty();

        page.click("[id='leave:signOut']");
        page.waitForURL("**/portal-login**");
        enter(page, PASSPHRASE);
        page.waitForURL("**/portal-code**");
    }

    @Test
    @Attack(id = "R-3", asvs = "6.4.3")
    @Attack(id = "R-7", asvs = "6.4.3")
    void aSavedCodeAndAMailedOneLeadToADayOfWaitingThatALinkEnds() {
        var page = signedIn("en", 390);
        var saved = savedCode(page);
        page.context().clearCookies();

        page.navigate("/portal-login");
        page.click("#lost");
        assertThat(Chromium.barriers(page)).isEmpty();
        begin(page, saved);
        assertThat(Chromium.barriers(page)).isEmpty();
        page.fill("#mailed", Letterbox.find(address(), ": (\\d{8})"));
        page.click("#prove");
        page.waitForSelector("text=Come back with this browser");
        assertThat(Chromium.barriers(page)).isEmpty();
        page.navigate("/portal/home");
        assertThat(page.url()).as("nothing is open").contains("/portal-login");

        var link = Letterbox.find(address(), "(http://localhost:\\d+/recovery-stop\\?link=\\S+)");
        page.navigate(link);
        assertThat(Chromium.barriers(page)).isEmpty();
        page.click("#submit");
        page.waitForSelector("text=It is stopped");
        page.navigate("/portal-recovery");
        assertThat(page.locator("#code").count()).as("from the beginning").isEqualTo(1);
    }

    @Test
    void whoStillHasAPasskeyWaitsForNothingAndEverythingBeforeEnds() {
        var page = signedIn("en", 1440);
        var saved = savedCode(page);
        var device = Authenticator.of(page);
        page.navigate("/portal/keys");
        page.click("#add");
        page.click("#passkey");
        page.waitForURL("**done=added**");
        device.isTouched(false);
        page.context().clearCookies();

        page.navigate("/portal-recovery");
        begin(page, saved);
        device.isTouched(true);
        page.click("#passkey");
        page.waitForSelector("text=Choose what lets you in");
        page.click("#newKey");
        page.waitForSelector("#saved-code");
        assertThat(page.locator("#saved-code").textContent()).isNotEqualTo(saved);
        assertThat(Chromium.barriers(page)).isEmpty();

        device.isTouched(false); // or the key offered on the page lets in by itself
        page.navigate("/portal-login");
        enter(page, PASSPHRASE);
        page.waitForSelector(".errors");
    }

    @Test
    @Attack(id = "R-5", asvs = "6.3.7")
    void anotherAddressIsConfirmedByItsCodeAndTheOldOneHearsOfIt() {
        var page = signedIn("en", 390);
        page.locator("details:has([id='changeAddress:address']) summary").click();
        page.fill("[id='changeAddress:address']", "moved-" + customer + "@example.net");
        page.click("[id='changeAddress:send']");
        page.waitForURL("**done=addressAsked**");
        page.fill("[id='confirmAddress:code']", Letterbox.find("moved-" + customer + "@example.net", ": (\\d{8})"));
        page.click("[id='confirmAddress:confirm']");
        page.waitForURL("**done=address");

        assertThat(Letterbox.find(address(), "(m…@example.net)")).isNotEmpty();
    }

    @Test
    void aSignInElsewhereIsEndedFromHere() {
        var page = signedIn("en", 1440);
        var other = Chromium.person("en", 1280).newPage();
        try {
            other.navigate("/portal-login");
            enter(other, PASSPHRASE);
            other.waitForURL("**/portal/home");
            page.navigate("/portal/keys");
            page.click("[id='others:endOthers']");
            page.waitForURL("**done=sessions**");

            other.navigate("/portal/home");
            assertThat(other.url()).contains("/portal-login");
        } finally {
            other.context().close();
        }
    }

    @Test
    @Attack(id = "S-18", asvs = "6.3.2")
    void whoeverAnAdministratorInvitesBeginsWithTheMailedCodeAndAPasskey() {
        var colleague = "gilles-" + customer + "@alba.example";
        var administrator = administrator();
        administrator.navigate("/office/accounts");
        assertThat(Chromium.barriers(administrator)).isEmpty();
        administrator.fill("#address", colleague);
        administrator.click("#send");
        administrator.waitForURL("**done=invited**");
        var code = Letterbox.find(colleague, "([A-Z2-7]{5}(?:-[A-Z2-7]{1,5}){5})");
        assertThat(code).hasSize(31);
        person.close();

        person = Chromium.person("en", 390);
        var page = person.newPage();
        page.navigate("/desk-activate");
        Authenticator.of(page);
        page.fill("#code", code);
        page.fill("#login", colleague);
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(Chromium.scrollsSideways(page)).isFalse();
        page.click("#passkey");
        page.waitForURL("**/desk/**"); // the sign-in page comes, the browser offers the key, and it is touched

        page.navigate("/desk-activate");
        page.fill("#code", code);
        page.fill("#login", "again-" + colleague);
        page.click("#passkey");
        page.waitForSelector(".errors"); // a code is good once
    }

    private Page administrator() {
        person = Chromium.person("en", 1440);
        var page = person.newPage();
        page.navigate("/desk");
        page.fill("#login", Staff.MEHDI.login());
        page.fill("#passphrase", Staff.PASSPHRASE);
        page.fill("#code", Staff.MEHDI.code());
        page.click("#submit");
        page.waitForSelector("[id='leave:signOut']");
        Chromium.read(page, "en");
        return page;
    }

    private String address() {
        return number + "@example.org";
    }

    private String savedCode(Page page) {
        page.navigate("/portal/recovery-code");
        page.click("#makeCode");
        page.waitForSelector("#saved-code");
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(page.locator("#saved-picture").boundingBox().width).isGreaterThan(100);
        return page.locator("#saved-code").textContent();
    }

    private void begin(Page page, String saved) {
        page.fill("#login", login);
        page.fill("#code", saved.toLowerCase(java.util.Locale.ROOT));
        page.click("#submit");
        page.waitForSelector("text=Now a second proof");
    }

    private void enter(Page page, String passphrase) {
        page.fill("#login", login);
        page.fill("#passphrase", passphrase);
        page.click("#submit");
    }

    private Page signedIn(String language, int width) {
        person = Chromium.person(language, width);
        var page = person.newPage();
        page.navigate("/portal-login");
        enter(page, PASSPHRASE);
        page.waitForURL("**/portal/home");
        Chromium.read(page, language);
        page.navigate("/portal/keys");
        return page;
    }
}
