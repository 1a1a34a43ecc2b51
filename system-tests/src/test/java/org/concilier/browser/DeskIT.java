package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.concilier.server.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An agent at the desk: gets in with two factors, helps without seeing more than needed. */
class DeskIT {
    private final Shop shop = OneServer.shop();
    private final String number = "desk-" + UUID.randomUUID();
    private final UUID customer = shop.customer(number);
    private BrowserContext person;

    @AfterEach
    void leave() {
        if (person != null) person.close();
    }

    @Test
    void anAgentFindsACustomerAndSeesAMaskedProfile() {
        var page = signedIn(Staff.AGNES, "fr", 1280);
        page.fill("#text", number);
        page.click("form[role=search] button");
        page.waitForLoadState();
        assertThat(page.locator("table").textContent()).contains(number).doesNotContain("Verlaine", "@example.org");
        assertThat(Chromium.barriers(page)).isEmpty();

        page.click("text=" + number);
        page.waitForURL("**/desk/customer?id=" + customer);
        assertThat(page.locator("main").textContent()).contains(number);
        assertThat(page.locator("main").innerHTML())
                .doesNotContain("Verlaine", number + "@example.org", "1980-02-29", "+33320000000");
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(shop.api()
                        .get("/api/v1/customers/" + customer + "/accesses")
                        .expecting(200)
                        .body())
                .contains("agent");
    }

    @Test
    void aChoiceToldOnThePhoneNeedsTheCallAndTheReadBack() {
        var page = signedIn(Staff.EDGAR, "fr", 1280);
        page.navigate("/desk/choice?id=" + customer + "&purpose=personalised-offers");
        page.click("#yes");
        page.waitForLoadState();
        assertThat(page.locator("main").textContent()).contains("numéro de l’appel", "cochez la case");
        assertThat(Chromium.barriers(page)).isEmpty();

        page.fill("#interaction", "call-4711");
        page.check("#read");
        page.click("#yes");
        page.waitForURL("**/desk/read-back?**");
        assertThat(page.locator("blockquote").textContent()).contains("Vous dites oui à", "Est-ce bien cela");
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(shop.permits(customer, "personalised-offers"))
                .as("nothing is recorded before the answer was read back")
                .isFalse();
        page.click("#record");
        page.waitForURL("**/desk/consents?*recorded=yes*");

        assertThat(shop.permits(customer, "personalised-offers")).isTrue();
        page.navigate("/desk/choice?id=" + customer + "&purpose=personalised-offers");
        page.click("#stop");
        page.waitForURL("**/desk/consents?*recorded=yes*");
        assertThat(shop.permits(customer, "personalised-offers")).isFalse();
    }

    @Test
    void whoeverHasObjectedIsNotAskedAgain() {
        objects();
        var page = signedIn(Staff.PAULIN, "fr", 1280);
        page.navigate("/desk/choice?id=" + customer + "&purpose=product-news");
        page.fill("#interaction", "call-4712");
        page.check("#read");
        page.click("#yes");
        page.click("#record");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("s’est opposé");
    }

    @Test
    void aRequestByPhoneWaitsForTheCustomer() {
        var page = signedIn(Staff.FANNY, "fr", 1280);
        page.navigate("/desk/requests?id=" + customer);
        page.selectOption("#kind", "ACCESS");
        person.clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-view"));
        page.click("#send");
        page.waitForURL("**/desk/requests?*requested=yes*");
        assertThat(Chromium.barriers(page)).isEmpty();

        assertThat(shop.api()
                        .get("/api/v1/customers/" + customer + "/privacy-requests")
                        .expecting(200)
                        .body())
                .contains("REQUIRES_ACTION", "phone");
    }

    @Test
    void theDeskFitsAPhoneInEnglish() {
        var page = signedIn(Staff.BASILE, "en", 320);
        for (var path : new String[] {
            "/desk/customers?text=" + number,
            "/desk/shortcuts",
            "/desk/customer?id=" + customer,
            "/desk/offers?id=" + customer,
            "/desk/consents?id=" + customer,
            "/desk/purchases?id=" + customer,
            "/desk/requests?id=" + customer,
            "/desk/looks?id=" + customer,
            "/desk/choice?id=" + customer + "&purpose=product-news"
        }) {
            page.navigate(path);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(Chromium.barriers(page)).isEmpty();
            assertThat(Chromium.scrollsSideways(page)).as(path).isFalse();
        }
    }

    @Test
    void withoutTheRightCodeNobodyGetsIn() {
        var page = at("fr", 1280);
        signIn(page, Staff.CLEO, "000000");

        assertThat(page.url()).contains("/desk-login");
        page.navigate("/desk/customers");
        assertThat(page.url()).contains("/desk-login");
    }

    @Test
    void aCustomersCookieDoesNotOpenTheDesk() {
        var login = shop.account(customer, "eleven paper boats in june");
        var page = at("fr", 1280);
        page.navigate("/portal/choices");
        page.fill("#login", login);
        page.fill("#passphrase", "eleven paper boats in june");
        page.click("#submit");
        page.waitForURL("**/portal/**");

        page.navigate("/desk/customers");
        assertThat(page.url()).contains("/desk-login");
    }

    private Page signedIn(Staff staff, String language, int width) {
        var page = at(language, width);
        signIn(page, staff, staff.code());
        page.waitForURL("**/desk/customers**");
        Chromium.read(page, language);
        return page;
    }

    private Page at(String language, int width) {
        person = Chromium.person(language, width);
        return person.newPage();
    }

    private static void signIn(Page page, Staff staff, String code) {
        page.navigate("/desk");
        page.fill("#login", staff.login());
        page.fill("#passphrase", Staff.PASSPHRASE);
        page.fill("#code", code);
        page.click("#submit");
        page.waitForLoadState();
    }

    private void objects() {
        var requests = "/api/v1/customers/" + customer + "/privacy-requests";
        var asked = shop.api()
                .post(requests, "{\"type\":\"OBJECTION\",\"channel\":\"mail\"}")
                .expecting(201)
                .text("id");
        shop.api()
                .post(
                        requests + "/" + asked + "/verification",
                        "{\"method\":\"ID_DOCUMENT\",\"reference\":\"a letter with a copy\"}")
                .expecting(200);
    }
}
