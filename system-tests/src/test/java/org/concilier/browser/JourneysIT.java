package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to a customer when all goes well, by keyboard alone, and when something does not. */
class JourneysIT {
    private static final String PURPOSE = "personalised-offers";
    private static final String PASSPHRASE = "seven quiet herons over water";

    /** The cookie that holds what a page shows; who somebody is has another. */
    private static final String VIEW = "__Host-view";

    private final Shop shop = OneServer.shop();
    private final UUID customer = shop.customer();
    private final String login = shop.account(customer, PASSPHRASE);
    private BrowserContext person;

    @AfterEach
    void leave() {
        if (person != null) person.close();
    }

    @Test
    void aFirstVisitIsOneFlowByKeyboardAlone() {
        var page = at("fr");
        page.navigate("/portal-login?from=/portal/welcome");
        reach(page, "login");
        page.keyboard().type(login);
        page.keyboard().press("Tab");
        page.keyboard().type(PASSPHRASE);
        page.keyboard().press("Enter");
        page.waitForSelector("#on");
        reach(page, "on");
        page.keyboard().press("Enter");

        page.waitForURL("**/portal/choice**");
        assertThat(page.locator("main").textContent()).contains("Question 1 sur 3");
        reach(page, "yes");
        page.keyboard().press("Enter");
        page.waitForFunction("document.body.textContent.includes('Question 2 sur 3')");
        assertThat(shop.permits(customer, PURPOSE)).isTrue();

        reach(page, "rest");
        page.keyboard().press("Enter");
        page.waitForURL("**/portal/answers**");
        assertThat(page.locator(".state.allowed").count()).isEqualTo(1);
        assertThat(page.locator(".state.not").allTextContents())
                .hasSize(2)
                .allMatch(said -> said.contains("vous avez dit non"));
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    @Test
    void whatIsSentTwiceIsDoneOnce() {
        shop.answers(customer, PURPOSE, "GIVEN").expecting(201);
        var page = signedIn("en");
        page.navigate("/portal/choices");
        var form = sent(page, "#use-" + PURPOSE + " form");

        post(page, form);
        var again = post(page, form);

        assertThat(again).contains("Nothing was done twice");
        assertThat(shop.permits(customer, PURPOSE)).isFalse();
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        var page = signedIn("en");
        page.navigate("/portal/data");
        page.fill("#email", "not an address");
        page.click("#save");
        assertThat(page.locator(".errors").textContent()).contains("marie@example.org");
        assertThat(page.locator("#email").inputValue()).isEqualTo("not an address");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(Chromium.barriers(page)).isEmpty();

        page.fill("#email", "camille@example.org");
        page.click("#save");
        page.waitForURL("**done=corrected");
        assertThat(page.locator("#email").inputValue()).isEqualTo("camille@example.org");
    }

    @Test
    void twoWindowsOverwriteNothing() {
        var one = signedIn("en");
        var other = person.newPage();
        one.navigate("/portal/data");
        other.navigate("/portal/data");
        one.fill("#phone", "+33 6 12 34 56 78");
        one.click("#save");
        one.waitForURL("**done=corrected");

        other.fill("#givenName", "Camilla");
        other.click("#save");

        assertThat(other.locator(".errors").textContent()).contains("another window");
        assertThat(other.locator("#givenName").inputValue()).isEqualTo("Camilla");
        one.navigate("/portal/data");
        assertThat(one.locator("#phone").inputValue()).isEqualTo("+33 6 12 34 56 78");
        assertThat(one.locator("#givenName").inputValue()).isEqualTo("Camille");
    }

    /** The view is gone, the person is still known: what is pressed is done at once. */
    @Test
    void aPageThatWasOpenTooLongStillStops() {
        shop.answers(customer, PURPOSE, "GIVEN").expecting(201);
        var page = signedIn("en");
        page.navigate("/portal/choices");
        assertThat(person.cookies()).extracting(cookie -> cookie.name).contains(VIEW);
        person.clearCookies(new BrowserContext.ClearCookiesOptions().setName(VIEW));

        page.click("#use-" + PURPOSE + " input[type=submit]");
        page.waitForURL("**changed=" + PURPOSE);

        assertThat(shop.permits(customer, PURPOSE)).isFalse();
    }

    @Test
    void aLostSessionLeadsToTheDoorAndBack() {
        var page = signedIn("en");
        page.navigate("/portal/accesses?year=2026");
        person.clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-portal"));
        page.reload();

        assertThat(page.url()).contains("/portal-login");
        enter(page);
        page.waitForURL("**/portal/accesses?year=2026");
    }

    /** Scripts, forms and pages: each leads to the door, which says why, and from there back. */
    @Test
    void whatIsPressedAfterTheSessionLeadsToTheDoorThatSaysWhy() {
        var page = signedIn("en");
        page.navigate("/portal/requests?kind=ACCESS");
        person.clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-portal"));
        assertThat((String) page.evaluate("""
                        () => fetch('/portal/requests.xhtml', { method: 'POST', body: new URLSearchParams({ a: 'b' }),
                            headers: { 'Faces-Request': 'partial/ajax' } }).then(answer => answer.text())"""))
                .contains("<redirect url=\"/portal-login?from=%2Fportal%2Frequests%3Fkind%3DACCESS&amp;ended=yes\">");

        page.click("#send");
        PlaywrightAssertions.assertThat(page.locator(".note")).containsText("Your session has ended");
        assertThat(Chromium.barriers(page)).isEmpty();
        enter(page);
        page.waitForURL("**/portal/requests?kind=ACCESS");
        assertThat(shop.api()
                        .get("/api/v1/customers/" + customer + "/privacy-requests")
                        .expecting(200)
                        .body())
                .as("nothing was done behind the person's back")
                .doesNotContain("ACCESS");
    }

    @Test
    void whoIsAwayIsWarnedInTimeAndStaysAtThePressOfAButton() {
        var page = signedIn("fr");
        page.clock().install();
        page.navigate("/portal/choices");
        page.clock().fastForward("24:00");
        PlaywrightAssertions.assertThat(page.locator("#ending")).isHidden();
        page.clock().fastForward("01:30");
        PlaywrightAssertions.assertThat(page.locator("#endingText")).containsText("dans 5 minutes");
        assertThat(Chromium.barriers(page)).isEmpty();

        page.click("#stay");
        PlaywrightAssertions.assertThat(page.locator("#ending")).isHidden();
        page.clock().fastForward("29:30");
        PlaywrightAssertions.assertThat(page.locator("#endingText")).containsText("dans une minute");
        page.clock().fastForward("01:00");
        PlaywrightAssertions.assertThat(page.locator("#endingText")).containsText("terminée");
    }

    @Test
    void whoseSessionCannotLastLongerIsToldWhenItEnds() {
        var page = signedIn("en");
        page.clock().install();
        page.navigate("/portal/choices");
        page.evaluate(
                "localStorage.setItem('concilier-seen/portal/stay', String(Date.now() + 11 * 3600000 + 50 * 60000))");
        page.clock().fastForward("11:45:00");
        PlaywrightAssertions.assertThat(page.locator("#ending")).isHidden();

        page.clock().fastForward("06:00");
        PlaywrightAssertions.assertThat(page.locator("#endingLast"))
                .hasText(Pattern.compile("your session ends at \\d\\d:\\d\\d( [AP]M)?, whatever you do"));
        PlaywrightAssertions.assertThat(page.locator("#endingText")).isEmpty();
        PlaywrightAssertions.assertThat(page.locator("#stay")).isHidden();
        assertThat(page.getAttribute("#endingLast", "role")).isEqualTo("status");
        assertThat(Chromium.barriers(page)).isEmpty();

        page.clock().fastForward("10:00");
        PlaywrightAssertions.assertThat(page.locator("#endingText")).containsText("has ended");
        PlaywrightAssertions.assertThat(page.locator("#endingLast")).isEmpty();
    }

    @Test
    void anAddressThatMakesNoSenseIsToldInWords() {
        var page = signedIn("en");
        for (var wrong :
                List.of("/portal/receipt?id=none", "/portal/accesses?after=none", "/portal/policy?version=99")) {
            page.navigate(wrong);
            assertThat(page.locator("h1").textContent()).as(wrong).isEqualTo("This page does not exist");
        }
    }

    @Test
    void howEasyItWasIsAskedOnceAfterAMomentThatMatters() {
        shop.answers(customer, PURPOSE, "GIVEN").expecting(201);
        var page = signedIn("en");
        stop(page);
        assertThat(page.locator(".ease").count()).isEqualTo(1);
        page.click("input[value='Very easy']");
        page.waitForURL("**thanks=yes");
        assertThat(page.locator("main").textContent()).contains("Thank you");

        shop.answers(customer, PURPOSE, "GIVEN").expecting(201);
        stop(page);
        assertThat(page.locator(".ease").count()).isZero();
    }

    @Test
    void anOfferThatIsNotWantedGoesOutOfSightAndComesBack() {
        shop.answers(customer, PURPOSE, "GIVEN").expecting(201);
        for (int i = 1; i < 6; i++)
            shop.sell(customer, "o-" + UUID.randomUUID(), i * 10, "40.00").expecting(201);
        var page = signedIn("en");
        var before = page.locator(".ticket.own").count();
        assertThat(before).isPositive();
        page.locator("input[value='Not for me']").first().click();
        PlaywrightAssertions.assertThat(page.locator(".ticket.own")).hasCount(before - 1);
        page.click("input[value='Show them again']");
        PlaywrightAssertions.assertThat(page.locator(".ticket.own")).hasCount(before);
    }

    @Test
    void aPersonIsAskedAboutAnOfferAndAnObjectionEndsTheUseAtOnce() {
        shop.answers(customer, PURPOSE, "GIVEN").expecting(201);
        for (int i = 1; i < 6; i++)
            shop.sell(customer, "o-" + UUID.randomUUID(), i * 10, "40.00").expecting(201);
        var page = signedIn("en");
        page.locator(".ticket.own details:not(.use-it) summary").first().click();
        page.locator(".ticket.own a[href*='/portal/reviews?decision=']").first().click();
        page.waitForURL("**/portal/reviews?decision=**");
        page.click("#send");
        PlaywrightAssertions.assertThat(page.locator(".errors")).containsText("Choose what you want");
        page.check("input[value=HUMAN_REVIEW]");
        page.fill("#words", "Why coffee?");
        page.click("#send");
        page.waitForURL("**/portal/reviews?*sent=**");
        assertThat(page.locator("main").textContent()).contains("A person answers you before", "Why coffee?");
        assertThat(Chromium.barriers(page)).isEmpty();
        page.click("input[value='Withdraw my request']");
        PlaywrightAssertions.assertThat(page.locator(".note.ok")).containsText("Your request is withdrawn");

        page.navigate("/portal/home");
        var ask =
                page.locator(".ticket.own a[href*='/portal/reviews?decision=']").first();
        page.navigate(ask.getAttribute("href"));
        page.check("input[value=OBJECTION]");
        page.click("#send");
        PlaywrightAssertions.assertThat(page.locator(".note.ok")).containsText("Stopped");
        assertThat(shop.permits(customer, PURPOSE)).isFalse();
    }

    @Test
    void allOfItWorksWithoutScript() {
        shop.answers(customer, PURPOSE, "GIVEN").expecting(201);
        person = Chromium.withoutScript("en");
        var page = person.newPage();
        page.navigate("/portal");
        enter(page);
        page.waitForURL("**/portal/home");
        stop(page);
        assertThat(shop.permits(customer, PURPOSE)).isFalse();
    }

    @Test
    void theLookIsChosenOnceAndWrittenByTheServer() {
        var page = signedIn("en");
        page.click(".looks a[href*='to=dark']");
        page.navigate("/portal/choices");
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        assertThat(page.locator(".looks strong").textContent().strip()).isEqualTo("Dark");
    }

    private void stop(Page page) {
        page.navigate("/portal/choices");
        page.click("#use-" + PURPOSE + " input[type=submit]");
        page.waitForURL("**changed=" + PURPOSE);
    }

    /** Presses Tab until the element has the focus; what cannot be reached so cannot be used. */
    private static void reach(Page page, String id) {
        for (int i = 0; i < 40; i++) {
            if (id.equals(page.evaluate("document.activeElement.id"))) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach #" + id + " on " + page.url());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> sent(Page page, String form) {
        return (Map<String, Object>) page.evaluate("""
                form => {
                    const it = document.querySelector(form);
                    const button = it.querySelector('input[type=submit]');
                    return { ...Object.fromEntries(new FormData(it)), [button.name]: button.value };
                }""", form);
    }

    private static String post(Page page, Map<String, Object> form) {
        var data = FormData.create();
        form.forEach((name, content) -> data.set(name, content.toString()));
        return page.context()
                .request()
                .post("/portal/choices.xhtml", RequestOptions.create().setForm(data))
                .text();
    }

    private Page signedIn(String language) {
        var page = at(language);
        page.navigate("/portal");
        enter(page);
        page.waitForURL("**/portal/home");
        Chromium.read(page, language);
        return page;
    }

    private void enter(Page page) {
        page.fill("#login", login);
        page.fill("#passphrase", PASSPHRASE);
        page.click("#submit");
    }

    private Page at(String language) {
        person = Chromium.person(language, 1280);
        return person.newPage();
    }
}
