package org.concilier.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the look promises, read from the files themselves. */
class PagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path TOKENS = PAGES.resolve("resources/concilier/tokens.css");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");

    private static final Pattern PRIMEFACES =
            Pattern.compile("xmlns:([a-z]+)=\"(?:primefaces|http://primefaces.org/ui)\"");
    private static final List<String> ALLOWED = List.of(
            "dataTable",
            "column",
            "autoComplete",
            "dialog",
            "confirmDialog",
            "accordionPanel",
            "tabView",
            "tab",
            "fileUpload",
            "commandButton",
            "ajax",
            "poll");

    @Test
    void scriptsAreFilesOfOursAndNoStyleIsInline() throws IOException {
        for (var page : files(PAGES, ".xhtml")) {
            assertThat(Files.readString(page))
                    .as(page.toString())
                    .doesNotContain("commandLink", "f:ajax", "<h:outputScript", "javascript:")
                    .doesNotContainPattern("\\s(style|on[a-z]+)=\"")
                    .doesNotContainPattern(
                            "<script(?! src=\"#\\{site\\.file\\('[a-z-]+\\.js'\\)\\}\" defer=\"defer\"></script>)");
        }
    }

    /** Components that axe found nothing against; the customer's pages have none, and need none. */
    @Test
    void componentsAreFromAListAndNeverInThePortal() throws IOException {
        for (var page : files(PAGES, ".xhtml")) {
            var text = Files.readString(page);
            var prefix = PRIMEFACES.matcher(text);
            if (!prefix.find()) continue;
            assertThat(page.toString()).doesNotContain("/portal/", "/WEB-INF/layout/", "/WEB-INF/tags/");
            var used = Pattern.compile("<" + prefix.group(1) + ":([a-zA-Z]+)").matcher(text);
            while (used.find()) assertThat(ALLOWED).as(page.toString()).contains(used.group(1));
        }
    }

    /** The second of two tags of one name would serve nobody, or everybody, without a word. */
    @Test
    void everyTagHasANameOfItsOwnAndAFileWithoutOthers() throws IOException {
        var library = Files.readString(PAGES.resolve("WEB-INF/concilier.taglib.xml"));

        assertThat(all("<tag-name>([^<]+)</tag-name>", library)).doesNotHaveDuplicates();
        assertThat(all("<source>tags/([^<]+)</source>", library))
                .containsExactlyInAnyOrderElementsOf(files(PAGES.resolve("WEB-INF/tags"), ".xhtml").stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void onlyTheTokensNameColours() throws IOException {
        for (var sheet : List.of("base.css", "parts.css", "office.css")) {
            assertThat(Files.readString(TOKENS.resolveSibling(sheet)))
                    .as(sheet)
                    .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b|rgb\\(|hsl\\(");
        }
    }

    @Test
    void textCanBeReadOnEveryGroundInBothSchemes() throws IOException {
        var sheet = Files.readString(TOKENS);
        var dark = sheet.indexOf("prefers-color-scheme: dark");
        var wished = sheet.indexOf(":root[data-theme=\"dark\"]");
        assertThat(tokens(sheet.substring(dark, wished))).isEqualTo(tokens(sheet.substring(wished)));
        for (var colours : List.of(tokens(sheet.substring(0, dark)), tokens(sheet.substring(dark)))) {
            for (var ground : List.of("bg", "surface", "sunken")) {
                for (var text : List.of("ink", "ink-2", "link")) atLeast(4.5, colours, text, ground);
                for (var edge : List.of("border", "focus")) atLeast(3, colours, edge, ground);
            }
            for (int i = 1; i <= 5; i++) atLeast(4.5, colours, "series-" + i, "surface");
            for (var word : List.of("accent", "ok", "warn", "bad", "info")) atLeast(4.5, colours, word, word + "-soft");
            atLeast(4.5, colours, "on-brand", "brand");
            atLeast(4.5, colours, "on-brand", "brand-strong");
            atLeast(4.5, colours, "ink", "brand-soft");
        }
    }

    private static void atLeast(double ratio, Map<String, String> colours, String text, String ground) {
        var bright = luminance(colours.get(text));
        var other = luminance(colours.get(ground));
        var contrast = (Math.max(bright, other) + 0.05) / (Math.min(bright, other) + 0.05);
        assertThat(contrast).as(text + " on " + ground).isGreaterThanOrEqualTo(ratio);
    }

    /** WCAG 2.2, relative luminance. */
    private static double luminance(String colour) {
        var sum = 0.0;
        var weights = List.of(0.2126, 0.7152, 0.0722);
        for (int i = 0; i < 3; i++) {
            var part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights.get(i) * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static Map<String, String> tokens(String sheet) {
        var colours = new TreeMap<String, String>();
        var matcher = TOKEN.matcher(sheet);
        while (matcher.find()) colours.put(matcher.group(1), matcher.group(2));
        return colours;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(end)).toList();
        }
    }
}
