package org.concilier.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concilier.server.OneServer;

/** The browser of the machine, started once; every person gets a context without history. */
final class Chromium {
    private static final int PATIENCE = 10_000;
    private static final String AXE = AxeBuilder.getAxeScript();
    private static final Browser ONLY = launch();

    private Chromium() {}

    /** A new person who reads this language, on a screen of this width in CSS pixels. */
    static BrowserContext person(String language, int width) {
        var context = ONLY.newContext(new Browser.NewContextOptions()
                .setBaseURL(OneServer.api().base().toString())
                .setLocale(language)
                .setViewportSize(width, 900));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** The same, in a browser that runs no script. */
    static BrowserContext withoutScript(String language) {
        var context = ONLY.newContext(new Browser.NewContextOptions()
                .setBaseURL(OneServer.api().base().toString())
                .setLocale(language)
                .setJavaScriptEnabled(false));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** Changes the language with the link on the page, if it is not this one already. */
    static void read(Page page, String language) {
        if (language.equals(page.locator("html").getAttribute("lang"))) return;
        page.click("a[hreflang=" + language + "]");
        page.waitForSelector("html[lang=" + language + "]");
        page.waitForLoadState();
    }

    /** What axe-core finds wrong for WCAG 2.2 AA, as text; empty is right. Only that crosses over from the browser. */
    @SuppressWarnings("unchecked")
    static List<String> barriers(Page page) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate("""
                tags => axe.run({ runOnly: tags, resultTypes: ['violations'] }).then(found => found.violations.map(one =>
                    `${location.href}: ${one.id} ${one.help} ${one.nodes.map(node => node.html).join(' | ').slice(0, 500)}`))""", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    }

    /** Whether one has to scroll sideways to read. */
    static boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    private static Browser launch() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("install Chromium (Debian, Ubuntu: apt install chromium)"));
    }
}
