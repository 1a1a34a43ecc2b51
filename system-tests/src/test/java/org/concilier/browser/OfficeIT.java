package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.concilier.server.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The back office: each role in its rooms and in no other, and what is done there. */
class OfficeIT {
    private static final List<String> OFFICERS = List.of(
            "purposes",
            "terms",
            "requests",
            "breaches",
            "breach-facts",
            "evidence",
            "recipients",
            "processing",
            "retention",
            "attributes");
    private static final List<String> AUDITORS = List.of(
            "breaches",
            "evidence",
            "recipients",
            "processing",
            "retention",
            "ledger",
            "accesses",
            "replay",
            "policy",
            "sign-ins");
    private static final List<String> ADMINISTRATORS =
            List.of("accounts", "programs", "verifiers", "policy", "sign-ins");
    private static final List<String> MARKETERS = List.of("campaigns", "rule", "attributes");

    private final Shop shop = OneServer.shop();
    private BrowserContext person;

    @AfterEach
    void leave() {
        if (person != null) person.close();
    }

    @Test
    void anOfficerWritesReviewsAndPublishesANotice() {
        var page = signedIn(Staff.LEA, "en");
        opensOnly(page, OFFICERS);
        page.navigate("/office/terms");
        var code = "letters-" + UUID.randomUUID().toString().substring(0, 8);
        page.click("#save");
        page.waitForLoadState();
        assertThat(page.locator(".errors a").count()).isGreaterThan(3);
        assertThat(Chromium.barriers(page)).isEmpty();
        fill(page, "code", code, "name-fr", "Lettres " + code, "name-en", "Letters " + code);
        fill(page, "benefit-fr", "Une lettre par mois.", "benefit-en", "One letter a month.");
        page.fill("#categories", "contact");
        page.click("#save");
        page.waitForURL("**/office/purpose?*done=created*");

        page.navigate("/office/notice?code=" + code);
        fill(page, "fr-title", "Pouvons-nous vous écrire ?", "en-title", "May we write to you?");
        page.locator("#en-title").blur();
        page.waitForCondition(() -> page.textContent("#kept").contains(Staff.LEA.login()));
        assertThat(page.locator("#check .grave").count()).isPositive();
        page.reload();
        assertThat(page.inputValue("#en-title")).isEqualTo("May we write to you?");
        shoot(page, "notice");
        assertThat(Chromium.barriers(page)).isEmpty();

        write(
                page,
                "fr",
                "Nous vous écrivons.",
                "Une lettre.",
                "Le même service.",
                "Personne d’autre.",
                "12 mois.",
                "Dans « Mes choix ».");
        write(
                page,
                "en",
                "We write to you.",
                "A letter.",
                "The same service.",
                "Nobody else.",
                "12 months.",
                "In “My choices”.");
        fill(page, "fr-acceptLabel", "Oui", "fr-refuseLabel", "Non");
        fill(page, "en-acceptLabel", "Yes", "en-refuseLabel", "No");
        page.click("#save");
        page.waitForURL("**done=kept*");
        page.navigate("/office/publish?code=" + code);
        assertThat(Chromium.barriers(page)).isEmpty();
        fill(page, "typed", "something else");
        page.click("#go");
        page.waitForLoadState();
        assertThat(page.locator(".errors").textContent()).contains("Letters " + code);
        fill(page, "typed", "Letters " + code);
        page.click("#go");
        page.waitForURL("**done=published*");
        assertThat(shop.api().get("/api/v1/notices/" + code).expecting(200).body())
                .contains("May we write to you?");
    }

    @Test
    void anAuditorChecksTheLedgerInTheBrowser() {
        shop.customer();
        var page = signedIn(Staff.NADIA, "fr");
        opensOnly(page, AUDITORS);
        page.navigate("/office/ledger");
        var first = page.locator("[data-leaf]").first();
        first.locator("button").click();
        first.locator(".verdict.green").waitFor();
        assertThat(first.locator(".verdict li").count()).isPositive();
        assertThat(Chromium.barriers(page)).isEmpty();
        shoot(page, "ledger");

        var second = page.locator("[data-leaf]").nth(1);
        second.evaluate("row => { row.dataset.leaf = row.dataset.leaf.replace('20', '19'); }");
        second.locator("button").click();
        second.locator(".verdict.red[role=alert]").waitFor();
        page.click("[data-does=remember]");
        page.locator("#grown-result.green").waitFor();
        shop.customer();
        page.click("[data-does=grown]");
        page.locator("#grown-result.green").waitFor();
        page.fill("#root", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        page.click("[data-does=grown]");
        page.locator("#grown-result.red").waitFor();
    }

    @Test
    void anAdministratorSeesToProgramsAndTriesAnotherPolicy() {
        var page = signedIn(Staff.MEHDI, "fr");
        opensOnly(page, ADMINISTRATORS);
        page.navigate("/office/policy?operation=enter-desk&level=phr&days=30");
        assertThat(page.locator(".figures").textContent()).containsPattern("\\d");
        assertThat(Chromium.barriers(page)).isEmpty();
        page.navigate("/office/sign-ins");
        assertThat(page.locator("table").first().textContent()).contains("phrase de passe");
        shoot(page, "sign-ins");

        page.navigate("/office/program?id=test-reader");
        fill(page, "typed", "test-reader");
        page.click("#renew");
        page.locator(".note.ok .code").waitFor();
        assertThat(page.locator(".note.ok .code").textContent()).hasSizeGreaterThan(20);
        assertThat(Chromium.barriers(page)).isEmpty();
        page.navigate("/office/program?id=test-reader");
        assertThat(page.locator(".note.ok .code").count()).isZero();
    }

    @Test
    void aMarketerWritesARuleThatIsCheckedWhileTyped() {
        var page = signedIn(Staff.OSCAR, "en");
        opensOnly(page, MARKETERS);
        page.navigate("/office/rule");
        page.locator("#source").pressSequentially("purchase.recency_days > > 3");
        page.locator("[data-live=verdict] a[data-line]").first().waitFor();
        page.locator("[data-live=verdict] a[data-line]").first().click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("source");
        page.fill("#source", "purchase.recency_days > 3");
        page.locator("[data-live=verdict] .tag.ok").waitFor();
        assertThat(page.textContent("[data-live=verdict]")).contains("personalised-offers");
        page.keyboard().press("Control+Space");
        assertThat(Chromium.barriers(page)).isEmpty();
        shoot(page, "rule");
    }

    @Test
    void agentsAndCustomersFindNoRoomThatIsNotTheirs() {
        var page = signedIn(Staff.KARIM, "fr");
        opensOnly(page, List.of());
        leave();
        person = Chromium.person("fr", 1280);
        var stranger = person.newPage();
        stranger.navigate("/office/requests");
        assertThat(stranger.url()).contains("/office-login");
        assertThat(Chromium.barriers(stranger)).isEmpty();
        assertThat(stranger.request().get("/office/data/v1/ledger/checkpoint").status())
                .isEqualTo(401);
    }

    /** Every page of the office asked for by its address, and the data behind it. */
    private static void opensOnly(Page page, List<String> mine) {
        var all = new ArrayList<>(OFFICERS);
        all.addAll(AUDITORS);
        all.addAll(ADMINISTRATORS);
        all.addAll(MARKETERS);
        for (var room : all) {
            for (var address : List.of("/office/" + room, "/office/" + room + ".xhtml")) {
                assertThat(page.request().get(address).status()).as(address).isEqualTo(mine.contains(room) ? 200 : 403);
            }
        }
        assertThat(page.request().get("/office/secrets").status()).isEqualTo(404);
        var ledger = page.request().get("/office/data/v1/ledger/checkpoint").status();
        assertThat(ledger).isEqualTo(mine.contains("ledger") ? 200 : 403);
        for (var room : mine) {
            page.navigate("/office/" + room);
            assertThat(Chromium.barriers(page)).isEmpty();
            page.setViewportSize(320, 900);
            assertThat(Chromium.scrollsSideways(page)).as(room).isFalse();
            page.setViewportSize(1440, 900);
        }
    }

    private static void write(Page page, String language, String... texts) {
        var fields = List.of("what", "benefit", "without", "recipients", "retention", "howToStop");
        for (int i = 0; i < texts.length; i++) page.fill("#" + language + "-" + fields.get(i), texts[i]);
    }

    private static void fill(Page page, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) page.fill("#" + pairs[i], pairs[i + 1]);
    }

    /** Kept as an artefact of the build, in the sizes and both schemes that people use. */
    private static void shoot(Page page, String name) {
        for (var width : List.of(1440, 820, 390)) {
            page.setViewportSize(width, 900);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/screenshots/office-" + name + "-" + width + "-"
                                + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
            }
        }
        page.setViewportSize(1440, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private Page signedIn(Staff staff, String language) {
        person = Chromium.person(language, 1440);
        var page = person.newPage();
        page.navigate("/office");
        page.fill("#login", staff.login());
        page.fill("#passphrase", Staff.PASSPHRASE);
        page.fill("#code", staff.code());
        page.click("#submit");
        page.waitForURL("**/office/home**");
        Chromium.read(page, language);
        return page;
    }
}
