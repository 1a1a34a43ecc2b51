package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concilier.launcher.verifier.Sighting;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.concilier.server.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an agent does for a caller once the voice is known, by keyboard alone. Pictures in target/screenshots/desk. */
class DeskWorkIT {
    private static final String PASSPHRASE = "eleven slow ferries in fog";
    private static final String AGREED = "Wants her letters at work from Monday.";
    private static final Path PICTURES = Path.of("target/screenshots/desk");

    private final Shop shop = OneServer.shop();
    private final UUID customer = shop.customer();
    private final OnTheLine caller = new OnTheLine(shop, customer);
    private final List<BrowserContext> people = new ArrayList<>();

    @AfterEach
    void leave() {
        people.forEach(BrowserContext::close);
    }

    @Test
    void anOfferIsExplainedUsedAndTakenBackAndTheCustomerReadsIt() {
        var marie = marie();
        var agent = at(Staff.IRIS, "en");
        verified(marie, agent);

        agent.navigate("/desk/customer?id=" + customer);
        assertThat(agent.locator("h1").textContent()).contains("Verlaine");
        assertThat(agent.locator("main").textContent()).contains("Loyalty points", "0 points");
        look(agent, "file-open");
        notesWhatIsAgreed(agent);
        showsOneField(agent);
        marie.navigate("/portal/accesses");
        assertThat(marie.locator(".timeline").textContent())
                .contains("One detail shown, to call you back", "phone number", "Writing a note of your call");
        marie.navigate("/portal/data");
        assertThat(marie.locator("main").textContent()).contains("What was noted of your calls", AGREED + " At once.");
        readsWhenAPageBreaks(agent);
        agent.keyboard().press("2");
        agent.waitForURL("**/desk/offers?id=" + customer);
        assertThat(agent.locator(".say").first().textContent()).contains("This offer is for everyone");
        look(agent, "offers");
        agent.keyboard().press("u");
        agent.waitForURL("**/desk/cart?id=" + customer);
        fill(agent, "rows:0:sku", "sku-1");
        fill(agent, "rows:0:quantity", "2");
        fill(agent, "rows:0:price", "30,00");
        fill(agent, "coupon", "NO-SUCH-CODE");
        agent.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(agent.locator("#counts")).isFocused();
        assertThat(agent.locator("main").textContent()).contains("This code is unknown", "With these offers you pay");
        look(agent, "cart");

        fill(agent, "coupon", "");
        agent.keyboard().press("Enter");
        agent.locator("input[name=offer]").first().focus();
        agent.keyboard().press("Space");
        fill(agent, "order", "order-" + UUID.randomUUID());
        reach(agent, "use");
        agent.keyboard().press("Enter");
        agent.waitForURL("**/desk/redemption?*used=yes*");
        look(agent, "redemption");

        agent.locator("input[name=units-0]").fill("1");
        reach(agent, "some");
        agent.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(agent.locator(".errors")).containsText("tick the box");
        agent.locator("input[name=units-0]").fill("1");
        reach(agent, "told");
        agent.keyboard().press("Space");
        reach(agent, "some");
        agent.keyboard().press("Enter");
        agent.waitForURL("**/desk/redemption?*back=yes*");
        assertThat(agent.locator("main").textContent()).contains("partly taken back");

        var shown = agent.locator(".seen li").allTextContents();
        assertThat(shown).anyMatch(line -> line.contains("Using an offer for you"));
        marie.navigate("/portal/accesses");
        assertThat(marie.locator(".timeline").textContent())
                .contains("Using an offer for you", "Taking back an offer that was used", "known by your voice");
    }

    /** Saved while it is written, also by whoever goes on at once; another window is not written over. */
    private static void notesWhatIsAgreed(Page agent) {
        var other = agent.context().newPage();
        other.navigate(agent.url());
        agent.keyboard().press("m");
        agent.keyboard().type(AGREED);
        PlaywrightAssertions.assertThat(agent.locator("[data-live=kept]")).containsText("Saved at");
        agent.keyboard().type(" At once.");
        agent.click("nav.tabs a[href*=looks]");
        agent.waitForURL("**/desk/looks?*");
        assertThat(agent.inputValue("#note")).isEqualTo(AGREED + " At once.");
        other.fill("#note", "Nothing.");
        PlaywrightAssertions.assertThat(other.locator(".errors")).containsText("another window");
        assertThat(other.inputValue("#note")).isEqualTo("Nothing.");
        assertThat(other.locator(".left").textContent()).contains(AGREED);
        assertThat(Chromium.barriers(other)).isEmpty();
        other.close();
        agent.keyboard().press("1");
        agent.waitForURL("**/desk/customer?*");
    }

    private static void showsOneField(Page agent) {
        assertThat(agent.locator(".profile").textContent()).contains("••••").doesNotContain("+33");
        agent.locator("details.unmask summary").last().focus();
        agent.keyboard().press("Enter");
        agent.locator("[id='do-PHONE']").focus();
        agent.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(agent.locator(".errors")).containsText("Choose why");
        look(agent, "file-why");
        agent.selectOption("[id='why-PHONE']", "CALLING");
        agent.locator("[id='do-PHONE']").focus();
        agent.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(agent.locator("#shown")).isFocused();
        assertThat(agent.locator("#shown").textContent()).startsWith("+33");
        look(agent, "file-one-field");
        agent.keyboard().press("1");
        agent.waitForURL("**/desk/customer?*");
        assertThat(agent.locator(".profile").textContent()).doesNotContain("+33");
        agent.click("a[href*='notes=yes']");
        assertThat(agent.locator("#notes").count()).isEqualTo(1);
    }

    /** What no page of ours can send breaks the work: the page says so, with a number to give, and shows nothing. */
    private static void readsWhenAPageBreaks(Page agent) {
        agent.keyboard().press("1");
        agent.waitForURL("**/desk/customer?*");
        agent.locator("details.unmask summary").last().click();
        agent.locator("[id='show-PHONE'] input[name=unmask]").evaluate("field => field.value = 'NONE'");
        agent.selectOption("[id='why-PHONE']", "CALLING");
        agent.click("[id='do-PHONE']");
        PlaywrightAssertions.assertThat(agent.locator("h1")).hasText("We could not answer");
        assertThat(agent.locator("main").textContent())
                .contains("noted", "check whether your request already went through", "give this number")
                .doesNotContain("Exception", "NONE", "+33");
        look(agent, "broken");
        agent.goBack();
        assertThat(agent.locator(".profile").textContent()).contains("••••").doesNotContain("+33");
    }

    @Test
    void everyTabIsAnAddressOfItsOwnAndReadableByEverybody() {
        shop.sell(customer, "o-" + UUID.randomUUID(), 3, "47.31").expecting(201);
        var marie = marie();
        var agent = at(Staff.JULES, "fr");
        agent.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        agent.navigate("/desk/purchases?id=" + customer);
        assertThat(agent.locator("main").textContent()).contains("••••").doesNotContain("47,31");
        verified(marie, agent);
        for (var tab : List.of("customer", "offers", "consents", "purchases", "requests", "looks")) {
            agent.navigate("/desk/" + tab + "?id=" + customer);
            look(agent, tab + "-fr");
            assertThat(agent.locator("nav.tabs [aria-current=page]").count())
                    .as(tab)
                    .isEqualTo(1);
        }
        assertThat(agent.locator(".timeline").textContent()).contains("Ouverture de votre dossier");
        agent.keyboard().press("4");
        agent.waitForURL("**/desk/purchases?id=" + customer);
        assertThat(agent.locator("main").textContent()).contains("47,31");

        agent.keyboard().press("?");
        agent.waitForURL("**/desk/shortcuts");
        look(agent, "shortcuts-fr");
        agent.uncheck("#keysOn");
        agent.keyboard().press("/");
        agent.navigate("/desk/customer?id=" + customer);
        agent.keyboard().press("2");
        assertThat(agent.url()).as("keys are off").contains("/desk/customer?");
    }

    @Test
    void aColleagueWhoIsAskedForSeesItWithoutLoadingThePageAnew() {
        var marie = marie();
        marie.navigate("/portal/choice?purpose=voice-recognition");
        marie.click("#yes");
        marie.waitForURL("**/portal/choices**");
        var agent = at(Staff.LOUISE, "en");
        var colleague = at(Staff.MARIUS, "en");
        colleague.navigate("/desk/calls");
        colleague.evaluate("window.stayed = true");
        colleague.focus("#answer");
        var call = caller.isTakenBy(agent);
        caller.isHeard(call, Sighting.INCONCLUSIVE);
        agent.waitForSelector(".verdict.amber");
        agent.keyboard().press("e");
        PlaywrightAssertions.assertThat(agent.locator("#ask")).isFocused();
        agent.fill("#reason", "Her line is too bad to hear the voice.");
        agent.keyboard().press("Enter");

        PlaywrightAssertions.assertThat(colleague.locator("[data-fresh=unsure]"))
                .containsText(call);
        assertThat(colleague.evaluate("window.stayed")).isEqualTo(true);
        PlaywrightAssertions.assertThat(colleague.locator("#answer")).isFocused();
        look(colleague, "calls");
    }

    private void verified(Page marie, Page agent) {
        marie.navigate("/portal/choice?purpose=voice-recognition");
        marie.click("#yes");
        marie.waitForURL("**/portal/choices**");
        var call = caller.isTakenBy(agent);
        caller.isHeard(call, Sighting.ACCEPT);
        agent.waitForSelector(".verdict.green");
        look(agent, "call");
    }

    private static void look(Page page, String name) {
        assertThat(page.content()).as(name).doesNotContain("???", "Exception");
        assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
        for (var width : new int[] {390, 820, 1440}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
            assertThat(Chromium.scrollsSideways(page)).as(name + " at " + width).isFalse();
        }
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    private static void fill(Page page, String id, String text) {
        page.locator("[id='" + id + "']").fill(text);
        page.locator("[id='" + id + "']").focus();
    }

    /** Presses Tab until the element has the focus. */
    private static void reach(Page page, String id) {
        for (int i = 0; i < 60; i++) {
            if (id.equals(page.evaluate("document.activeElement.id"))) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach #" + id + " on " + page.url());
    }

    private Page marie() {
        var login = shop.account(customer, PASSPHRASE);
        var page = person("en");
        page.navigate("/portal");
        page.fill("#login", login);
        page.fill("#passphrase", PASSPHRASE);
        page.click("#submit");
        page.waitForURL("**/portal/home");
        Chromium.read(page, "en");
        return page;
    }

    private Page at(Staff staff, String language) {
        var page = person(language);
        page.navigate("/desk");
        page.fill("#login", staff.login());
        page.fill("#passphrase", Staff.PASSPHRASE);
        page.fill("#code", staff.code());
        page.click("#submit");
        page.waitForURL("**/desk/customers**");
        Chromium.read(page, language);
        return page;
    }

    private Page person(String language) {
        var person = Chromium.person(language, 1440);
        people.add(person);
        return person.newPage();
    }
}
