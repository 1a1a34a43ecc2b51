package org.concilier.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.concilier.server.Deployed;
import org.concilier.server.OneServer;
import org.concilier.server.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every page that the archive holds, opened by whoever may, in both languages: on a small screen in the light and on a wide one
 * in the dark, with everything unfolded. A page that needs more in its address than its name has it from {@link Exhibits}.
 */
class EveryPageIT {
    private static final Map<String, ColorScheme> SCHEMES = Map.of("fr", ColorScheme.LIGHT, "en", ColorScheme.DARK);
    private static final Map<String, Integer> WIDTHS = Map.of("fr", 320, "en", 1440);
    private static final List<Staff> OFFICE = List.of(Staff.PERRINE, Staff.VICTOR, Staff.MONA, Staff.TESSA);
    private static final int NARROWEST = 320;

    /** A duration as machines write it (ISO 8601). */
    private static final String MACHINE = "\\bPT?[0-9]+[A-Z]";

    /** The smallest letters of drawings that are shown, in pixels of CSS; null without drawings. */
    private static final String LETTERS = """
            () => [...document.querySelectorAll("figure.chart svg text")]
                .filter(text => text.getClientRects().length > 0)
                .map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)
                .reduce((least, one) => least === null || one < least ? one : least, null)""";

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final double READABLE = 12;

    /** What a page is made of below its head: where that is the same for another role, it was judged. */
    private static final String SHAPE = """
            () => [...document.querySelectorAll("main *")]
                .map(one => one.tagName + one.id + one.getAttribute("class") + one.getAttribute("role")).join()""";

    private final Set<String> pages = new TreeSet<>(Deployed.inTheEar().pages());
    private final Exhibits exhibits = new Exhibits(OneServer.shop());
    private final Visitors visitors = new Visitors(OneServer.shop(), exhibits);
    private final Set<String> unseen = bothLanguages(pages);
    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> judged = new HashSet<>();
    private final SoftAssertions all = new SoftAssertions();

    @AfterEach
    void leave() {
        visitors.leave();
    }

    @Test
    void everyPageIsReadableByWhoeverMayOpenIt() {
        var customer = visitors.customer();
        var agent = visitors.agent();
        walk(visitors.person(), "/(?!(portal|desk|office)/).*");
        walk(customer, "/portal/.*");
        visitors.isRecognised(agent);
        walk(agent, "/desk/.*");
        OFFICE.forEach(member -> walk(visitors.member(member), "/office/.*"));
        all.assertThat(unseen).as("pages that nobody opened").isEmpty();
        all.assertAll();
    }

    private void walk(Page page, String area) {
        var mine = pages.stream().filter(one -> one.matches(area)).collect(Collectors.toCollection(ArrayList::new));
        for (var language : SCHEMES.keySet()) {
            page.navigate("/help");
            Chromium.read(page, language);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(SCHEMES.get(language)));
            page.setViewportSize(WIDTHS.get(language), 900);
            mine.removeIf(one -> !opens(page, one, language));
        }
    }

    /** Looks at a page; false where it is another role's. */
    private boolean opens(Page page, String path, String language) {
        var address = exhibits.address(path);
        var answer = page.navigate(address).status();
        if (answer == FORBIDDEN && path.startsWith("/office/")) return false;
        var where = language + " " + address;
        // A page that tells of an error may answer with that error's number.
        if (answer == OK || path.equals("/error/" + answer)) {
            all.assertThat(page.url()).as(where).contains(address.replaceAll("\\?.*", ""));
            unseen.remove(language + " " + path);
            judge(page, path, language, where);
        } else all.fail(where + " answers " + answer);
        return true;
    }

    private void judge(Page page, String path, String language, String where) {
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        all.assertThat(page.locator("html").getAttribute("lang")).as(where).isEqualTo(language);
        all.assertThat(page.content()).as(where).doesNotContain("???", "Exception");
        all.assertThat(page.innerText("main")).as(where).doesNotContainPattern(MACHINE);
        all.assertThat(page.locator("h1").count()).as(where).isEqualTo(1);
        var other = titles.put(language + " " + page.title(), path);
        all.assertThat(other).as(where + " is called " + page.title()).isIn(null, path);
        if (!judged.add(language + " " + path + " " + page.evaluate(SHAPE))) return;
        all.assertThat(Chromium.barriers(page)).as(where).isEmpty();
        page.setViewportSize(NARROWEST, 900);
        all.assertThat(Chromium.scrollsSideways(page))
                .as(where + " scrolls sideways")
                .isFalse();
        var letters = (Number) page.evaluate(LETTERS);
        if (letters != null) all.assertThat(letters.doubleValue()).as(where).isGreaterThanOrEqualTo(READABLE);
        page.setViewportSize(WIDTHS.get(language), 900);
    }

    private static Set<String> bothLanguages(Set<String> pages) {
        return pages.stream()
                .flatMap(page -> SCHEMES.keySet().stream().map(language -> language + " " + page))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
