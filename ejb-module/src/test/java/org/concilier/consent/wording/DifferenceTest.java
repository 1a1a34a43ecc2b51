package org.concilier.consent.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.consent.wording.Difference.Kind.ADDED;
import static org.concilier.consent.wording.Difference.Kind.REMOVED;
import static org.concilier.consent.wording.Difference.Kind.SAME;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concilier.consent.wording.Difference.Kind;
import org.concilier.consent.wording.Difference.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifferenceTest {
    @Test
    void tellsWordsNotLetters() {
        assertThat(Difference.between("Votre accord vaut 12 mois.", "Votre accord vaut 24 mois.")
                        .parts())
                .containsExactly(
                        new Part(SAME, "Votre accord vaut "),
                        new Part(REMOVED, "12"),
                        new Part(ADDED, "24"),
                        new Part(SAME, " mois."));
    }

    @Test
    void aChangeOfSeveralWordsReadsAsOne() {
        assertThat(Difference.between("Nobody else sees it.", "Two partner shops see it.")
                        .parts())
                .containsExactly(
                        new Part(REMOVED, "Nobody else sees"),
                        new Part(ADDED, "Two partner shops see"),
                        new Part(SAME, " it."));
    }

    @Test
    void aWordThatIsAddedTakesNothingAway() {
        assertThat(Difference.between("We look at purchases.", "We look at all purchases.")
                        .parts())
                .extracting(Part::kind)
                .containsExactly(SAME, ADDED, SAME);
        assertThat(Difference.between("", "New.").parts()).containsExactly(new Part(ADDED, "New."));
    }

    @Test
    void theSameIsNoChange() {
        var same = Difference.between("L’effet est immédiat.\nVraiment.", "L’effet est immédiat.\nVraiment.");

        assertThat(same.changed()).isFalse();
        assertThat(same.parts()).extracting(Part::kind).containsOnly(SAME);
    }

    @Test
    void anApostropheDoesNotTearAWordApart() {
        assertThat(Difference.between("l’accord", "l’avis").parts())
                .containsExactly(new Part(REMOVED, "l’accord"), new Part(ADDED, "l’avis"));
    }

    /** Whatever the texts: the old and the new one can be read from the parts, to the character. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void bothTextsAreInTheParts(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var from = text(random);
            var to = text(random);
            var parts = Difference.between(from, to);

            assertThat(joined(parts, REMOVED)).isEqualTo(from);
            assertThat(joined(parts, ADDED)).isEqualTo(to);
            assertThat(parts.changed()).isEqualTo(!from.equals(to));
            assertThat(parts.parts()).allMatch(part -> !part.text().isEmpty());
        }
    }

    @Test
    @Timeout(5)
    void whollyDifferentTextsOfTheGreatestLengthAreSoonCompared() {
        var letters = IntStream.range(0, 15_000).mapToObj(i -> "a ").collect(Collectors.joining());
        var lines = IntStream.range(0, 10_000).mapToObj(i -> i % 10 + "\n").collect(Collectors.joining());

        assertThat(Difference.between(letters, lines).changed()).isTrue();
        assertThat(joined(Difference.between(lines, letters), REMOVED)).isEqualTo(lines);
    }

    private static String joined(Difference difference, Kind kind) {
        return difference.parts().stream()
                .filter(part -> part.kind() == SAME || part.kind() == kind)
                .map(Part::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        var words =
                new String[] {"nous", "l’accord", "12", "mois", ",", ".", " ", "  ", "\n", "où", "-", "😀", "e-mail"};
        return IntStream.range(0, random.nextInt(25))
                .mapToObj(i -> words[random.nextInt(words.length)] + (random.nextBoolean() ? " " : ""))
                .collect(Collectors.joining());
    }
}
