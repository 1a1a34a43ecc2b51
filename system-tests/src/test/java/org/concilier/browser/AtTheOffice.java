package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concilier.server.Staff;

/** What a member of staff does on any page of the office, and how its pages are looked at. */
final class AtTheOffice {
    private static final int DESK = 1440;

    private AtTheOffice() {}

    static Page signedIn(BrowserContext person, Staff staff, String language) {
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

    static void fill(Page page, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) page.fill("#" + pairs[i], pairs[i + 1]);
    }

    /** Presses a button that leads on, and waits for the word that it is done. */
    static void does(Page page, String button, String done) {
        page.click("#" + button);
        page.waitForURL("**done=" + done + "*");
    }

    /** A page that can be opened again: in both languages, each in the scheme that the other is not in. */
    static void looksAt(Page page, String name) {
        var language = page.locator("html").getAttribute("lang");
        for (var look : Map.of("fr", ColorScheme.LIGHT, "en", ColorScheme.DARK).entrySet()) {
            Chromium.read(page, look.getKey());
            looksAt(page, name + "-" + look.getKey(), look.getValue());
        }
        Chromium.read(page, language);
    }

    /** A page as it stands, which the next one replaces for good: in both schemes. */
    static void looksAtOnce(Page page, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) looksAt(page, name, scheme);
    }

    private static void looksAt(Page page, String name, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertThat(page.textContent("body")).doesNotContain("???", "Exception");
        assertThat(Chromium.barriers(page)).isEmpty();
        for (var width : List.of(320, 390, 820, DESK)) {
            page.setViewportSize(width, 900);
            assertThat(Chromium.scrollsSideways(page)).as(name + " at " + width).isFalse();
            if (width > 320)
                shoot(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Kept as an artefact of the build. */
    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/office-" + name + ".png")));
    }
}
