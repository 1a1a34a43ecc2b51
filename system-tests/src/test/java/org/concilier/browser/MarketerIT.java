package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.browser.AtTheOffice.does;
import static org.concilier.browser.AtTheOffice.fill;
import static org.concilier.browser.AtTheOffice.looksAt;
import static org.concilier.browser.AtTheOffice.looksAtOnce;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.concilier.server.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What marketers write is not lost, neither with a window nor under somebody else's; and coupons are made. */
class MarketerIT {
    private final Shop shop = OneServer.shop();
    private final String campaign =
            "M-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final List<BrowserContext> people = new ArrayList<>();

    @AfterEach
    void leave() {
        people.forEach(BrowserContext::close);
    }

    @Test
    void whatIsTypedIsThereAgainAfterTheWindowIsClosed() {
        open(campaign);
        var first = signedIn(Staff.QUENTIN, "en");
        var address = "/office/offer-draft?campaign=" + campaign;
        first.navigate(address);
        assertThat(first.locator(".begun").count()).isZero();
        types(first, "Kaffee");
        kept(first);
        first.close();

        var page = people.get(0).newPage();
        page.navigate(address);
        assertThat(page.textContent(".begun")).contains("Begun on", "It stays until");
        assertThat(page.inputValue("#title-fr")).as("nobody is forced").isEmpty();
        looksAt(page, "begun");
        page.click(".begun a");
        assertThat(page.inputValue("#title-fr")).isEqualTo("Kaffee");
        assertThat(page.isChecked("input[name=effect-kind][value=POINTS]")).isTrue();
        assertThat(page.locator("#places input:checked").count()).isEqualTo(1);
        assertThat(page.isChecked("#couponRequired")).isTrue();
        assertThat(page.locator("#caps input").first().inputValue()).isEqualTo("3");
        assertThat(page.textContent("[data-live=verdict]")).contains("personalised-offers");

        losesItsSession(page);
        fill(page, "title-en", "Coffee", "description-fr", "Bon.", "description-en", "Good.");
        does(page, "save", "kept");
        assertThat(page.locator("#couponRequired:checked").count()).isEqualTo(1);
        page.navigate(address);
        assertThat(page.locator(".begun").count()).as("it was sent").isZero();
        throwsAway(page, address);
    }

    private static void types(Page page, String title) {
        fill(page, "code", "O-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
        fill(page, "title-fr", title, "rule", "purchase.frequency >= 1000");
        page.check("input[name=effect-kind][value=POINTS]");
        fill(page, "effect-points", "50");
        page.locator("#places input").first().check();
        page.check("#couponRequired");
        page.locator("#caps input").first().fill("3");
    }

    private static void kept(Page page) {
        page.waitForCondition(
                () -> page.textContent("[data-unfinished]").matches("(Kept at|Gardé à) \\d\\d:\\d\\d\\."));
    }

    /** What was typed before stays kept; the page says that this is not, and goes on when its person is back. */
    private void losesItsSession(Page page) {
        var session = people.get(0).cookies();
        people.get(0).clearCookies();
        fill(page, "title-en", "Coff");
        page.waitForCondition(() -> page.textContent("[data-unfinished]").contains("your session has ended"));
        people.get(0).addCookies(session);
        fill(page, "title-en", "Coffe");
        kept(page);
    }

    private static void throwsAway(Page page, String address) {
        fill(page, "title-fr", "Encore");
        kept(page);
        page.navigate(address);
        page.click(".begun [name=throwAway]");
        page.waitForURL("**done=thrownAway*");
        assertThat(page.locator(".begun").count()).isZero();
    }

    @Test
    void twoWindowsNeverWriteOverEachOther() {
        open(campaign);
        var left = signedIn(Staff.RENEE, "fr");
        var address = "/office/campaign-terms?known=" + campaign;
        left.navigate(address);
        fill(left, "owner", "À gauche");
        kept(left);
        left.navigate(address);
        left.click(".begun a");
        var right = people.get(0).newPage();
        right.navigate(left.url());
        fill(left, "owner", "Plus à gauche");
        kept(left);
        left.waitForCondition(() -> !left.inputValue("[name=unfinished]").endsWith(".1"));
        fill(right, "owner", "À droite");
        kept(right);

        var third = people.get(0).newPage();
        third.navigate(address);
        assertThat(third.locator(".begun li").count()).isEqualTo(2);
        third.locator(".begun li a").first().click();
        assertThat(third.inputValue("#owner")).isEqualTo("À droite");
        third.locator(".begun li a").first().click();
        assertThat(third.inputValue("#owner")).isEqualTo("Plus à gauche");
    }

    @Test
    void whoeverSavesSecondSeesBothTextsAndDecides() {
        open(campaign);
        var offer = campaign + "-O";
        shop.api().post("/api/v1/offers", offer(offer, "")).expecting(201);
        var first = signedIn(Staff.TANIA, "fr");
        var second = signedIn(Staff.VERA, "en");
        var address = "/office/offer-draft?campaign=" + campaign + "&known=" + offer;
        first.navigate(address);
        second.navigate(address);
        fill(first, "title-en", "From Tania", "budget-limit", "100.00");
        does(first, "save", "kept");

        fill(second, "title-en", "From Vera");
        second.click("#save");
        second.locator(".conflict").waitFor();
        assertThat(second.locator(".errors").textContent()).contains("nothing was overwritten");
        assertThat(second.locator(".conflict tbody tr").count()).isEqualTo(2);
        assertThat(second.textContent(".conflict")).contains("From Tania", "From Vera", "100", Staff.TANIA.login());
        assertThat(title(offer)).isEqualTo("From Tania");
        looksAtOnce(second, "both-en");
        second.click(".conflict button");
        second.waitForURL("**done=kept*");
        assertThat(title(offer)).isEqualTo("From Vera");

        fill(first, "title-en", "Tania again");
        first.click("#save");
        first.locator(".conflict").waitFor();
        looksAtOnce(first, "both-fr");
        first.click(".conflict a.button");
        assertThat(first.inputValue("#title-en")).isEqualTo("From Vera");
        first.click(".begun a");
        assertThat(first.inputValue("#title-en")).isEqualTo("Tania again");
    }

    @Test
    void couponsAreMadeShownOnceAndMendedWhenTheyAreWrong() throws IOException {
        open(campaign);
        var code = campaign + "-C";
        shop.api()
                .post("/api/v1/offers", offer(code, ",\"couponRequired\":true"))
                .expecting(201);
        shop.publish(campaign);
        var page = signedIn(Staff.URBAIN, "en");
        page.navigate("/office/campaign?code=" + campaign);
        page.locator("a[href*='/office/coupons']").first().click();
        looksAt(page, "coupons");

        fill(page, "count", "5", "code", "SPRING " + campaign);
        page.click("#make");
        page.locator(".errors a[href='#code']").waitFor();
        assertThat(page.textContent("#code-wrong")).contains("6 to 40");
        fill(page, "code", "SPRING-" + campaign);
        page.click("#make");
        page.locator(".errors a[href='#count']").waitFor();
        assertThat(page.textContent("#count-wrong")).contains("one for a chosen code");
        assertThat(page.inputValue("#code")).as("nothing typed is lost").isEqualTo("SPRING-" + campaign);
        fill(page, "count", "1", "uses", "1000", "assignedTo", "somebody");
        page.click("#make");
        page.locator(".errors a[href='#assignedTo']").waitFor();
        looksAtOnce(page, "coupons-wrong");

        fill(page, "assignedTo", "");
        page.click("#make");
        assertThat(codes(page)).as("dashes are for the eye").containsExactly(("SPRING-" + campaign).replace("-", ""));
        page.click("#make");
        page.locator(".errors").waitFor();
        assertThat(page.textContent(".errors")).contains("has this code already");

        fill(page, "code", "", "count", "12", "uses", "1");
        page.check("#once");
        page.click("#make");
        var made = codes(page);
        assertThat(made).hasSize(12).doesNotHaveDuplicates();
        looksAtOnce(page, "coupons-made");
        var file = page.waitForDownload(() -> page.click("a[download]"));
        assertThat(Files.readAllLines(file.path())).isEqualTo(made);
        page.navigate(page.url());
        assertThat(page.locator("#codes").count()).as("told once").isZero();
    }

    private static List<String> codes(Page page) {
        page.locator("#codes").waitFor();
        return page.inputValue("#codes").lines().toList();
    }

    private void open(String code) {
        var body = "{\"code\":\"" + code + "\",\"title\":{\"fr\":\"Essai\",\"en\":\"Trial\"},\"owner\":\"Marketing\","
                + "\"purposes\":[\"personalised-offers\"]}";
        shop.api().post("/api/v1/campaigns", body).expecting(201);
    }

    private String offer(String code, String more) {
        return "{\"campaign\":\"" + campaign + "\",\"code\":\"" + code
                + "\",\"title\":{\"fr\":\"Retour\",\"en\":\"Back\"},"
                + "\"description\":{\"fr\":\"Ravis.\",\"en\":\"Glad.\"},"
                + "\"effect\":{\"kind\":\"PERCENT_OFF\",\"basisPoints\":500},\"priority\":500" + more + "}";
    }

    private String title(String draft) {
        var found = shop.api()
                .get("/api/v1/offers/" + draft + "/draft")
                .expecting(200)
                .json();
        return found.getJsonObject("offer").getJsonObject("title").getString("en");
    }

    private Page signedIn(Staff staff, String language) {
        var person = Chromium.person(language, 1440);
        people.add(person);
        return AtTheOffice.signedIn(person, staff, language);
    }
}
