package org.concilier.identity.passphrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void hasAtLeast2048WordsEachOnce(String language) {
        assertThat(words(language)).hasSizeGreaterThanOrEqualTo(2048).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void isShortLowercaseAndInNfc(String language) {
        assertThat(words(language))
                .allMatch(word -> Normalizer.isNormalized(word, Normalizer.Form.NFC))
                .allMatch(word -> word.matches("\\p{Ll}{4,8}"))
                .allMatch(word -> word.matches("[a-zàâçèéêëîïôùûü]+"), "stands on French keyboards");
    }

    /** Even without spaces and accents there is one way to read a phrase. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noWordIsTheBeginningOfAnother(String language) {
        var sorted = List.copyOf(
                new TreeSet<>(words(language).stream().map(WordListTest::plain).toList()));

        assertThat(sorted).hasSameSizeAs(words(language));
        assertThat(IntStream.range(1, sorted.size())
                        .filter(i -> sorted.get(i).startsWith(sorted.get(i - 1)))
                        .mapToObj(sorted::get))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void nothingInItOffends(String language) {
        var offensive = Resource.lines("offensive.txt");

        assertThat(words(language).stream().map(WordListTest::plain))
                .noneMatch(offensive::contains)
                .noneMatch(word -> offensive.stream().anyMatch(root -> root.length() > 4 && word.startsWith(root)));
    }

    @ParameterizedTest
    @CsvSource({"fr, 68", "en, 69"})
    void bitsAreWhatTheListGivesAndNotMore(String language, int bits) {
        var list = WordList.in(language);
        var exact = 6 * Math.log(list.words().size()) / Math.log(2);

        assertThat(list.bits(6, 1)).isEqualTo(bits).isEqualTo((int) exact);
        assertThat(list.bits(6, 8)).as("chosen among eight").isEqualTo((int) (exact - 3));
        assertThat(list.bits(1, 1)).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyWordComesAsOftenAsAnyOther(String language) {
        var list = WordList.in(language);
        var draws = 400 * list.words().size();
        var counts = new java.util.HashMap<String, Integer>();

        for (var word : list.phrase(draws, new Random(7)).split(" ")) counts.merge(word, 1, Integer::sum);

        assertThat(counts).hasSameSizeAs(list.words());
        assertThat(counts.values()).allMatch(count -> count > 280 && count < 520, "within six deviations of 400");
    }

    private static List<String> words(String language) {
        return WordList.in(language).words();
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
