package org.concilier.offer.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The interval against the examples of Newcombe (1998), table II, method 10; and who has which part. */
class UpliftTest {
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void itIsNewcombes(long x1, long n1, long x2, long n2, double lower, double upper) {
        var uplift = Uplift.of(x1, n1, x2, n2);

        assertThat(uplift.lower()).isCloseTo(lower, within(0.00006));
        assertThat(uplift.upper()).isCloseTo(upper, within(0.00006));
    }

    @Test
    void anIntervalThatHoldsZeroShowsNothing() {
        assertThat(Uplift.of(56, 70, 48, 80).isShown()).isTrue();
        assertThat(Uplift.of(5, 56, 0, 29).isShown()).isFalse();
    }

    @Test
    void partsAreTheSameForeverAndAsLargeAsTheyShouldBe() {
        var trial = trial("salt");
        var people =
                IntStream.range(0, 20_000).mapToObj(i -> new UUID(i * 31L, i)).toList();

        var held =
                people.stream().filter(p -> trial.part(p).equals(Trial.HOLDOUT)).count();
        var tens = people.stream().filter(p -> trial.part(p).equals("ten")).count();

        assertThat(held).isBetween(1_850L, 2_150L);
        assertThat(tens).isBetween(5_750L, 6_250L);
        assertThat(people).allMatch(p -> trial.part(p).equals(trial("salt").part(p)));
        assertThat(people.stream()
                        .filter(p -> trial("other").bucket(p) == trial.bucket(p))
                        .count())
                .isLessThan(20);
    }

    @Test
    void theHoldoutGetsNothingOfItAndAnArmOnlyItsOwn() {
        var trial = trial("salt");
        for (int i = 0; i < 200; i++) {
            var kept = trial.keptFrom(new UUID(i, i));
            switch (trial.part(new UUID(i, i))) {
                case "ten" -> assertThat(kept).containsExactly("TWENTY");
                case "twenty" -> assertThat(kept).containsExactly("TEN");
                default -> assertThat(kept).containsExactlyInAnyOrder("TEN", "TWENTY");
            }
        }
    }

    private static Trial trial(String salt) {
        return new Trial(
                "T",
                salt,
                1_000,
                List.of(new Trial.Arm("ten", 3_000, Set.of("TEN")), new Trial.Arm("twenty", 6_000, Set.of("TWENTY"))));
    }
}
