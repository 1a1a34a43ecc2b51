package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page that a customer can open: readable by everybody, light, still, and all ours. Pictures in target/screenshots. */
class ScreensIT {
    /** Cumulative layout shift up to which a page counts as standing still (W3C Layout Instability, Web Vitals "good"). */
    private static final double STANDS_STILL = 0.1;

    private static final String PURPOSE = "personalised-offers";
    private static final String PASSPHRASE = "seven quiet herons over water";
    private static final Path PICTURES = Path.of("target/screenshots/portal");
    private static final int FIRST_PAGE = 120_000;
    private static final int ANY_PAGE = 300_000;

    private static final List<String> DOORS = List.of("/", "/help", "/activate", "/portal-login", "/no-such-page");
    private static final List<String> ROOMS = List.of(
            "/portal/home",
            "/portal/welcome",
            "/portal/choice?purpose=" + PURPOSE,
            "/portal/answers",
            "/portal/choices",
            "/portal/data",
            "/portal/policy",
            "/portal/requests",
            "/portal/accesses",
            "/portal/accesses?outcome=refused",
            "/portal/points",
            "/portal/reviews",
            "/portal/keys");

    private static final String MOVED = """
            () => new Promise(tell => {
                let sum = 0;
                new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value))
                    .observe({ type: 'layout-shift', buffered: true });
                requestAnimationFrame(() => requestAnimationFrame(() => tell(sum)));
            })""";

    private final Shop shop = OneServer.shop();
    private final UUID customer = shop.customer();
    private final String login = shop.account(customer, PASSPHRASE);
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext person;

    @AfterEach
    void leave() {
        if (person != null) person.close();
    }

    /** One language in one scheme each: every page is judged in both of both. */
    @ParameterizedTest
    @CsvSource({"fr, LIGHT", "en, DARK"})
    void everyPageIsReadableByEverybody(String language, ColorScheme scheme) {
        var page = at(language);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        var titles = new HashMap<String, String>();
        for (var door : DOORS) look(page, door, language, scheme, titles);
        shop.answers(customer, PURPOSE, "GIVEN").expecting(201);
        shop.decide(customer).expecting(201);
        signIn(page);
        Chromium.read(page, language);
        for (var room : ROOMS) look(page, room, language, scheme, titles);
        assertThat(complaints).isEmpty();
    }

    private static void look(Page page, String path, String language, ColorScheme scheme, Map<String, String> titles) {
        page.setViewportSize(320, 800);
        page.navigate(path);
        assertThat(Chromium.scrollsSideways(page)).as(path).isFalse();
        assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo(language);
        assertThat(page.content()).as(path).doesNotContain("???", "Exception");
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
        assertThat(outline(page))
                .as("no level of headings is left out on " + path)
                .isTrue();
        var same = titles.put(page.title(), path.replaceAll("\\?.*", ""));
        assertThat(same).as("two pages are called " + page.title()).isIn(null, path.replaceAll("\\?.*", ""));
        for (var width : new int[] {1440, 820, 390}) {
            page.setViewportSize(width, 900);
            var name = path.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "") + "-" + language + "-" + width + "-"
                    + scheme;
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name.toLowerCase(java.util.Locale.ROOT) + ".png"))
                    .setFullPage(true));
        }
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    private static boolean outline(Page page) {
        return (Boolean) page.evaluate("() => [...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])"
                + ".every((level, i, all) => i === 0 ? level === 1 : level <= all[i - 1] + 1)");
    }

    @Test
    void pagesAreLightStandStillAndAskNobodyElse() {
        assertThat(weight("/portal-login")).isLessThan(FIRST_PAGE);
        for (var room : List.of("/portal/home", "/portal/data", "/portal/accesses", "/portal/choices")) {
            person.close();
            assertThat(weight(room)).as(room).isLessThan(ANY_PAGE);
        }
        assertThat(complaints).isEmpty();
    }

    /** What a browser that was never here gets, in bytes as sent. */
    private long weight(String path) {
        var page = at("fr");
        if (!path.equals("/portal-login")) signIn(page);
        var sum = new long[1];
        var own = URI.create(OneServer.api().base().toString()).getAuthority();
        page.onRequestFinished(request -> {
            sum[0] += request.sizes().responseBodySize;
            assertThat(URI.create(request.url()).getAuthority())
                    .as(request.url())
                    .isEqualTo(own);
        });
        page.navigate(path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(((Number) page.evaluate(MOVED)).doubleValue())
                .as("how much moves on " + path)
                .isLessThan(STANDS_STILL);
        return sum[0];
    }

    @ParameterizedTest
    @CsvSource({"fr, 390, LIGHT", "en, 1440, DARK"})
    void yesAndNoAreTwinsAndAllAnswersAreInSight(String language, int width, ColorScheme scheme) {
        var page = at(language);
        page.setViewportSize(width, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        signIn(page);
        page.navigate("/portal/choice?visit=first&purpose=" + PURPOSE);

        assertThat(look(page, "#yes")).isEqualTo(look(page, "#no")).isEqualTo(look(page, "#later"));
        for (var answer : List.of("#yes", "#no", "#later")) {
            var box = page.locator(answer).boundingBox();
            assertThat(box.y + box.height).as(answer).isLessThanOrEqualTo(844);
        }
        page.focus("#yes");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("no");
    }

    /** What of an answer could weigh more than another. */
    private static String look(Page page, String answer) {
        return (String) page.evaluate("""
                id => {
                    const e = document.querySelector(id), s = getComputedStyle(e), b = e.getBoundingClientRect();
                    return [e.tagName, e.type, e.className, Math.round(b.width), Math.round(b.height), s.color,
                        s.backgroundColor, s.borderTopColor, s.borderTopWidth, s.fontSize, s.fontWeight, s.boxShadow,
                        s.animationName, document.activeElement === e].join('|');
                }""", answer);
    }

    private Page at(String language) {
        person = Chromium.person(language, 1280);
        var page = person.newPage();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && !said.text().contains("404"))
                complaints.add(page.url() + " " + said.text());
        });
        return page;
    }

    private void signIn(Page page) {
        page.navigate("/portal");
        page.fill("#login", login);
        page.fill("#passphrase", PASSPHRASE);
        page.click("#submit");
        page.waitForURL("**/portal/home");
    }
}
