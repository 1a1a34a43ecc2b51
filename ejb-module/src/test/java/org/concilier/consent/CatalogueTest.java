package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concilier.shared.Fields;
import org.junit.jupiter.api.Test;

/** The starter purposes: valid, in real DPV terms, and written so that anyone can read them. */
class CatalogueTest {
    private static final Pattern BARE =
            Pattern.compile("[^\\u202f\\u00a0][:;?!»]|«[^\\u202f]|[^\\u202f]\\u202f\\u202f|'");
    private final Map<String, PurposeDraft> purposes = new TreeMap<>();
    private final Map<String, NoticeDraft> notices = new TreeMap<>();

    CatalogueTest() throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(Path.of("../config/catalogue/purposes.json")))) {
            for (var entry : reader.readObject().getJsonArray("purposes").getValuesAs(JsonObject.class)) {
                var code = entry.getString("code");
                purposes.put(code, PurposeDraft.from(new Fields(entry.getJsonObject("purpose"))));
                notices.put(code, NoticeDraft.from(new Fields(entry.getJsonObject("notice"))));
            }
        }
    }

    @Test
    void holdsThePurposesThatTheProductReliesOn() {
        assertThat(purposes)
                .hasSizeGreaterThanOrEqualTo(6)
                .containsKeys(
                        "journey-profiling",
                        "personalised-offers",
                        "birthday-offers",
                        "product-news",
                        "voice-recognition");
        assertThat(purposes.get("journey-profiling").categories()).contains("journey-stage", "purchase-history");
        assertThat(purposes.get("personalised-offers").categories()).contains("purchase-history");
        assertThat(purposes.get("birthday-offers").categories()).contains("birth-date");
        assertThat(purposes.get("voice-recognition").specialCategory()).isTrue();
    }

    @Test
    void everyPurposeIsATermOfDpvAndEveryBasisOneOfTheGdpr() throws IOException {
        var terms = DpvTerms.of("purposes.csv", "eu-gdpr.csv");

        assertThat(terms.keySet())
                .containsAll(
                        purposes.values().stream().map(PurposeDraft::dpvIri).toList());
        assertThat(terms.keySet())
                .containsAll(
                        purposes.values().stream().map(PurposeDraft::legalBasis).toList());
    }

    @Test
    void everyTitleIsAQuestionAndEverySentenceIsShort() {
        texts("fr", "en").forEach(text -> assertThat(text.title()).endsWith("?"));
        for (var words : words("fr", "en")) {
            for (var sentence : words.split("(?<=[.?])\\s+")) {
                var count = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’-]*")
                        .matcher(sentence)
                        .results()
                        .count();
                assertThat(count).as(sentence).isBetween(1L, 20L);
            }
        }
    }

    @Test
    void nothingInItPushesAnyoneOrIsHardToRead() {
        notices.forEach((code, notice) ->
                assertThat(NoticeCheck.of(notice, purposes.get(code))).as(code).isEmpty());
    }

    @Test
    void everyNoticeSaysHowItIsPut() {
        assertThat(notices.values())
                .allSatisfy(notice -> assertThat(notice.presentation())
                        .isNotNull()
                        .satisfies(shown -> assertThat(shown.stepsToRefuse()).isEqualTo(shown.stepsToAccept())));
    }

    @Test
    void frenchIsSetAsFrenchIs() {
        assertThat(words("fr")).noneMatch(words -> BARE.matcher(words).find());
        assertThat(words("en")).noneMatch(words -> words.contains("'"));
    }

    private Stream<NoticeText> texts(String... languages) {
        return Stream.of(languages)
                .flatMap(l -> notices.values().stream().map(n -> n.texts().get(l)));
    }

    private List<String> words(String... languages) {
        var all = new ArrayList<String>();
        texts(languages)
                .forEach(t -> all.addAll(List.of(
                        t.title(), t.what(), t.benefit(), t.without(), t.recipients(), t.retention(), t.howToStop())));
        for (var language : languages) {
            purposes.values()
                    .forEach(p -> all.addAll(
                            List.of(p.name().in(language), p.benefit().in(language))));
        }
        return all;
    }
}
