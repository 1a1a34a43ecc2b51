package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.browser.AtTheOffice.does;
import static org.concilier.browser.AtTheOffice.fill;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concilier.server.Bootstrap;
import org.concilier.server.OneServer;
import org.concilier.server.Program;
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
            "accesses",
            "fairness",
            "balance",
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
            "sign-ins",
            "campaigns",
            "experiments",
            "budgets",
            "fairness",
            "balance");
    private static final List<String> ADMINISTRATORS =
            List.of("accounts", "programs", "verifiers", "policy", "sign-ins", "balance");
    private static final List<String> MARKETERS = List.of(
            "campaigns", "campaign-terms", "experiments", "budgets", "fairness", "balance", "rule", "attributes");

    /** Pages that were looked at: a page that two roles share is the same for both. */
    private static final Set<String> LOOKED_AT = new HashSet<>();

    /** RFC 7517, appendix A.1. */
    private static final String KEY = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"one\","
            + "\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\",\"y\":\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\"}";

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
        fill(page, "fr-title", "Pouvons-nous vous écrire ?");
        page.locator("#fr-title").blur();
        page.waitForCondition(() -> page.textContent("#kept").contains(Staff.LEA.login()));
        page.waitForResponse("**/office/notice*", () -> {
            fill(page, "en-title", "May we write to you?");
            page.locator("#en-title").blur();
        });
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
        ends(page, code);
    }

    private static void ends(Page page, String code) {
        page.navigate("/office/notice?code=" + code);
        fill(page, "en-title", "May we write?");
        does(page, "save", "kept");
        does(page, "discard", "discarded");
        page.navigate("/office/terms?known=" + code);
        fill(page, "name-en", "Post " + code);
        does(page, "save", "saved");
        page.click("#versions\\:all\\:0\\:out");
        page.waitForURL("**done=withdrawn*");
        page.click("details:has(#retire) > summary");
        fill(page, "typed", code);
        does(page, "retire", "retired");
        assertThat(page.textContent("h1")).isEqualTo("Post " + code);
        page.navigate("/office/purpose?code=" + code);
        page.click("#leave\\:signOut");
        page.waitForURL(address -> !address.contains("/office/purpose"));
        assertThat(page.request().get("/office/purposes").url()).contains("/office-login");
    }

    @Test
    void anOfficerAnswersARequestAndWalksThroughABreach() {
        var customer = shop.customer();
        var asked = shop.api()
                .post(
                        "/api/v1/customers/" + customer + "/privacy-requests",
                        "{\"type\":\"RECTIFICATION\",\"channel\":\"phone\",\"details\":\"My name has an accent.\"}")
                .expecting(201)
                .text("id");
        var page = signedIn(Staff.DORA, "en");
        page.navigate("/office/request?customer=" + customer + "&id=" + asked);
        fill(page, "document", "passport, looked at");
        does(page, "verify", "verified");
        page.click("#extend");
        page.locator(".errors").waitFor();
        for (var step : List.of("extend extended", "accept accepted", "fulfil fulfilled")) {
            fill(page, "reason", "Because " + step);
            does(page, step.split(" ")[0], step.split(" ")[1]);
        }
        assertThat(page.locator("#acts").count()).isZero();

        page.navigate("/office/breach-facts");
        var aware = page.inputValue("#awareAt");
        fill(page, "what", "A partner’s secret was published.", "until", aware, "clients", Bootstrap.PARTNER);
        page.fill("#from", LocalDateTime.parse(aware).minusMinutes(9).toString());
        for (var text : List.of("consequences", "measures"))
            fill(page, text + "-fr", "Fermé.", text + "-en", "Closed.");
        does(page, "save", "recorded");
        page.click("a[href*=breach-facts]");
        fill(page, "what", "A partner’s secret was published by mistake.");
        does(page, "save", "saved");
        page.click("details:has(#notNotified) > summary");
        fill(page, "reasons", "It was changed before anybody used it.");
        does(page, "notNotified", "notNotified");
        does(page, "notified", "notified");
        fill(page, "conclusion", "Secrets are looked for before anything is published.");
        does(page, "closed", "closed");
        assertThat(page.locator("main form").count()).isZero();
    }

    @Test
    void anAuditorChecksTheLedgerInTheBrowser() {
        somebodyAnswers();
        somebodyAnswers();
        var page = signedIn(Staff.NADIA, "fr");
        opensOnly(page, AUDITORS);
        page.navigate("/office/ledger");
        page.waitForCondition(() -> {
            page.reload();
            return page.locator("[data-leaf]").count() > 1;
        });
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
        somebodyAnswers();
        page.click("[data-does=grown]");
        page.locator("#grown-result.green").waitFor();
        page.fill("#root", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        page.click("[data-does=grown]");
        page.locator("#grown-result.red").waitFor();
    }

    private void somebodyAnswers() {
        shop.answers(shop.customer(), "personalised-offers", "GIVEN").expecting(201);
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

        seesToPrograms(page);
        seesToVerifiers(page);
        seesToAccounts(page);
    }

    private static void seesToPrograms(Page page) {
        var program = "till-" + UUID.randomUUID().toString().substring(0, 8);
        page.navigate("/office/programs");
        page.click("details:has(#register) > summary");
        fill(page, "clientId", program);
        page.check("input[value='offers:read']");
        does(page, "register", "registered");
        page.check("input[value='consents:read']");
        does(page, "save", "saved");
        assertThat(page.locator("input[name=scopes]:checked").count()).isEqualTo(2);
        fill(page, "jwks", "{");
        page.click("#rotate");
        page.locator(".errors").waitFor();
        assertThat(page.locator("input[name=scopes]:checked").count()).isEqualTo(2);
        fill(page, "jwks", KEY);
        does(page, "rotate", "rotated");

        fill(page, "typed", program);
        page.click("#renew");
        page.locator(".note.ok .code").waitFor();
        assertThat(page.locator(".note.ok .code").textContent()).hasSizeGreaterThan(20);
        assertThat(Chromium.barriers(page)).isEmpty();
        page.navigate("/office/program?id=" + program);
        assertThat(page.locator(".note.ok .code").count()).isZero();
        does(page, "drop", "secretDropped");
        does(page, "end", "tokensEnded");
        does(page, "off", "disabled");
        does(page, "on", "enabled");
    }

    private void seesToVerifiers(Page page) {
        var verifier = "{\"issuer\":\"https://" + UUID.randomUUID() + ".example\",\"name\":\"Iris\",\"clientId\":\""
                + Bootstrap.verifier("face").getString("clientId")
                + "\",\"algorithm\":\"ES256\",\"modalities\":[\"iris\"],\"jwks\":{\"keys\":[" + KEY + "]}}";
        var id = shop.api()
                .send(
                        "POST",
                        "/api/v1/verifiers",
                        verifier,
                        "Authorization",
                        new Program(shop.api(), Bootstrap.ADMIN).bearer(),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expecting(201)
                .text("id");
        page.navigate("/office/verifier?id=" + id);
        fill(page, "jwks", "{\"keys\":[" + KEY.replace("one", "two") + "]}");
        does(page, "rotate", "rotated");
        fill(page, "kid", "one", "why", "lost");
        does(page, "revoke", "revoked");
        does(page, "off", "disabled");
        does(page, "on", "enabled");
    }

    private static void seesToAccounts(Page page) {
        var address = "new-" + UUID.randomUUID() + "@alba.example";
        page.navigate("/office/accounts");
        fill(page, "address", address);
        does(page, "send", "invited");
        fill(page, "login", Staff.AGNES.login());
        page.click("#search");
        page.waitForURL("**/office/accounts?id=*");
        page.locator("#off").waitFor();
    }

    private static void checksARule(Page page) {
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

    /** Nobody buys as often as the offer asks. */
    @Test
    void aMarketerWritesACampaignAndAnotherPublishesIt() {
        var code = "C-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var page = signedIn(Staff.PAULE, "en");
        checksARule(page);
        page.navigate("/office/campaign-terms");
        page.click("#save");
        page.locator(".errors a[href='#title-en']").waitFor();
        assertThat(page.textContent(".errors a[href='#title-en']"))
                .as("a line names its field")
                .startsWith(page.textContent("label[for=title-en]") + ": ");
        fill(page, "code", code, "owner", "Marketing", "title-fr", "Essai", "title-en", "Trial");
        page.check("input[value='personalised-offers']");
        does(page, "save", "campaignCreated");
        writes(page, code);
        page.navigate("/office/experiment-draft?campaign=" + code);
        fill(page, "code", code + "-E", "holdout", "20");
        page.click("#save");
        page.locator(".errors").waitFor();
        fill(page, "holdout", "50");
        does(page, "save", "experimentCreated");

        page.navigate("/office/campaign?code=" + code);
        assertThat(Chromium.barriers(page)).isEmpty();
        page.click("#simulate");
        page.waitForURL("**/office/simulation?id=*");
        page.locator("figure.chart").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat(Chromium.barriers(page)).isEmpty();
        shoot(page, "simulation");
        var csv = page.request()
                .get(page.locator("figure.chart a[href*=csv]").first().getAttribute("href"));
        assertThat(csv.headers().get("content-type")).startsWith("text/csv");
        assertThat(csv.text()).contains(code + "-O");

        page.navigate("/office/campaign?code=" + code);
        does(page, "submit", "submitted");
        assertThat(page.textContent("#acts")).contains("another person");
        assertThat(page.locator("#publish").count()).isZero();
        leave();
        publishes(signedIn(Staff.OSCAR, "fr"), code);
    }

    private static void writes(Page page, String code) {
        page.navigate("/office/offer-draft?campaign=" + code);
        fill(page, "code", code + "-O", "title-fr", "Retour", "effect-percent", "lots");
        page.locator("#rule").pressSequentially("purchase.frequency > > 3");
        page.locator("[data-live=verdict] a[data-line]").first().waitFor();
        assertThat(page.locator("#effect-points").isVisible()).isFalse();
        assertThat(page.locator("#effect-scope option").count()).isGreaterThan(1);
        page.click("#save");
        page.locator(".errors a[href='#effect-percent']").waitFor();
        assertThat(page.inputValue("#title-fr")).isEqualTo("Retour");
        assertThat(Chromium.barriers(page)).isEmpty();
        fill(page, "title-en", "Back", "description-fr", "Ravis.", "description-en", "Glad.", "effect-percent", "5");
        fill(page, "rule", "purchase.frequency >= 1000", "budget-limit", "250.00");
        page.locator("#caps input").first().fill("1");
        does(page, "save", "kept");
        assertThat(page.inputValue("#budget-limit")).isEqualTo("250.00");
        assertThat(page.locator("#caps input").first().inputValue()).isEqualTo("1");
        shoot(page, "offer");
    }

    private static void publishes(Page page, String code) {
        opensOnly(page, MARKETERS);
        for (var room : MARKETERS) {
            page.navigate("/office/" + room);
            Chromium.read(page, "en");
            assertThat(page.textContent("main")).as(room).doesNotContain("???");
            assertThat(Chromium.barriers(page)).isEmpty();
        }
        Chromium.read(page, "fr");
        page.navigate("/office/campaign?code=" + code);
        fill(page, "reason", "Le titre en dit trop peu.");
        does(page, "back", "sentBack");
        var path = "/api/v1/campaigns/" + code;
        var api = OneServer.shop().api();
        var tag = api.get(path).expecting(200).header("ETag");
        api.send("POST", path + "/submission", null, "Authorization", api.bearer(), "If-Match", tag)
                .expecting(200);
        page.navigate("/office/campaign?code=" + code);
        assertThat(Chromium.barriers(page)).isEmpty();
        fill(page, "typed", code);
        does(page, "publish", "campaignPublished");
        does(page, "pause", "moved");
        does(page, "resume", "moved");
        page.navigate("/office/budgets?campaign=" + code);
        page.locator("figure.chart").first().waitFor();
        assertThat(page.textContent("main")).contains(code + "-O");
        page.navigate("/office/experiment?code=" + code + "-E");
        page.locator("figure#uplift").waitFor();
        assertThat(Chromium.barriers(page)).isEmpty();
        looksAtTheBalance(page);
    }

    /** The filter is the address; no chart has axes without numbers, and every table comes as a file. */
    private static void looksAtTheBalance(Page page) {
        page.navigate("/office/balance?weeks=4&by=month&who=staff");
        assertThat(page.locator("figure.chart").count()).isEqualTo(15);
        assertThat(page.inputValue("#who")).isEqualTo("staff");
        assertThat(page.textContent(".figures")).contains("0");
        assertThat(page.locator("figure.chart:not(:has(details)):has(> svg)").count())
                .isZero();
        assertThat(page.locator("#both .notes").textContent()).contains("campagne", "Concilier 0.");
        assertThat(Chromium.barriers(page)).isEmpty();
        shoot(page, "balance");
        page.selectOption("#method", "PASSKEY");
        page.focus("#method");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**method=PASSKEY**");
        assertThat(page.inputValue("#weeks")).isEqualTo("4");
        assertThat(page.inputValue("#by")).isEqualTo("month");
        for (var chart : List.of("both", "levels", "visit", "step-ups", "answers", "holdout")) {
            assertThat(page.request()
                            .get("/office/balance?weeks=4&csv=" + chart)
                            .headers()
                            .get("content-type"))
                    .as(chart)
                    .startsWith("text/csv");
        }
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
        var all = new TreeSet<>(OFFICERS);
        all.addAll(AUDITORS);
        all.addAll(ADMINISTRATORS);
        all.addAll(MARKETERS);
        for (var room : all) {
            if (mine.contains(room)) continue;
            assertThat(page.request().get("/office/" + room).status()).as(room).isEqualTo(403);
        }
        var closed =
                all.stream().filter(room -> !mine.contains(room)).findFirst().orElseThrow();
        assertThat(page.request().get("/office/" + closed + ".xhtml").status()).isEqualTo(403);
        assertThat(page.request().get("/office/secrets").status()).isEqualTo(404);
        var ledger = page.request().get("/office/data/v1/ledger/checkpoint").status();
        assertThat(ledger).isEqualTo(mine.contains("ledger") ? 200 : 403);
        for (var room : mine) {
            assertThat(page.navigate("/office/" + room).status()).as(room).isEqualTo(200);
            if (!LOOKED_AT.add(room)) continue;
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

    /** Kept as an artefact of the build, in the sizes and both schemes that people use. */
    private static void shoot(Page page, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (var width : List.of(1440, 820, 390)) {
                page.setViewportSize(width, 900);
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
        return AtTheOffice.signedIn(person, staff, language);
    }
}
