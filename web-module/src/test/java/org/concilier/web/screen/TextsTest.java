package org.concilier.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern IN_PAGES = Pattern.compile("(?:text\\[|say\\.of\\()'([a-zA-Z0-9.]+[a-zA-Z0-9])'");
    private static final Pattern IN_CODE = Pattern.compile("say\\.of\\(\"([a-zA-Z0-9.]+[a-zA-Z0-9])\"");

    /** Attributes that somebody sees or hears. */
    private static final Pattern READ_OUT =
            Pattern.compile(" (?:title|alt|placeholder|aria-label|label|value)=\"([^\"]*)\"");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(texts("fr").keySet()).isEqualTo(texts("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void nothingIsLeftUnsaid(String language) {
        assertThat(texts(language)).allSatisfy((key, text) -> assertThat(text).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void apostrophesAreCurlySoThatGapsAreFilled(String language) {
        assertThat(texts(language)).allSatisfy((key, text) -> assertThat(text).doesNotContain("'"));
    }

    @Test
    void frenchKeepsItsNarrowSpaces() {
        assertThat(texts("fr"))
                .allSatisfy((key, text) -> assertThat(text)
                        .doesNotContainPattern("[^\u202f][;:!?»]")
                        .doesNotContainPattern("«[^\u202f]"));
    }

    @Test
    void nobodyIsShoutedAt() {
        assertThat(texts("fr").values()).noneMatch(text -> text.contains("!"));
        assertThat(texts("en").values()).noneMatch(text -> text.contains("!"));
    }

    @ParameterizedTest
    @EnumSource(org.concilier.consent.ConsentStatus.class)
    void everyStateOfAConsentHasItsWords(org.concilier.consent.ConsentStatus status) {
        assertThat(texts("fr")).containsKeys("status." + status, "choices.news." + status);
        if (!status.permits()) assertThat(texts("fr")).containsKey("choices." + status);
    }

    @ParameterizedTest
    @EnumSource(org.concilier.event.RecipientState.State.class)
    void howFarTellingHasComeIsToldInWords(org.concilier.event.RecipientState.State state) {
        assertThat(texts("fr")).containsKey("receipt.told." + state);
    }

    @ParameterizedTest
    @EnumSource(org.concilier.customer.journey.Stage.class)
    void everyStageIsToldInWords(org.concilier.customer.journey.Stage stage) {
        assertThat(texts("fr")).containsKey("journey." + stage);
    }

    @Test
    void whatPagesAndBeansSayExists() throws IOException {
        var said = keys(PAGES, ".xhtml", IN_PAGES);
        said.addAll(keys(CODE, ".java", IN_CODE));
        assertThat(texts("fr").keySet()).containsAll(said);
    }

    @Test
    void noPageHasWordsOfItsOwn() throws IOException {
        try (var files = Files.walk(PAGES)) {
            for (var page : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                assertThat(ownWords(Files.readString(page))).as(page.toString()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Hello</p>", "<a title=\"Open\">#{x}</a>", "<p>#{a} or #{b}</p>"})
    void wordsInPagesAreFound(String page) {
        assertThat(ownWords(page)).isNotEmpty();
    }

    /** What no bundle says. The names of languages stand in their own, on every page alike. */
    private static Set<String> ownWords(String page) {
        var found = new TreeSet<String>();
        var shown = page.replaceAll("#\\{[^}]*}", " ")
                .replaceAll("(?s)<!--.*?-->|<(?:ui:param|option|input)\\b[^>]*>", "")
                .replaceAll("(?s)<(\\w+)[^>]* lang=\"[a-z]{2}\"[^>]*>.*?</\\1>", "");
        var attributes = READ_OUT.matcher(shown);
        while (attributes.find()) add(found, attributes.group(1));
        add(found, shown.replaceAll("(?s)<[^>]*>", " "));
        return found;
    }

    private static void add(Set<String> found, String text) {
        var words = WORD.matcher(text.replaceAll("&[a-z#0-9]+;", " "));
        while (words.find()) found.add(words.group());
    }

    private static Set<String> keys(Path folder, String end, Pattern pattern) throws IOException {
        var found = new HashSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(end)).toList()) {
                var matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) found.add(matcher.group(1));
            }
        }
        return new TreeSet<>(found);
    }

    private static Map<String, String> texts(String language) {
        var bundle = ResourceBundle.getBundle(
                Wording.BUNDLE,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var texts = new TreeMap<String, String>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }
}
