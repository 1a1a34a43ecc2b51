package org.concilier.customer.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QuintilesTest {
    @Test
    void bandsAreFifthsWhereValuesDiffer() {
        var people = new TreeMap<Long, Long>();
        for (long value = 1; value <= 1_000; value++) people.put(value, 1L);
        assertThat(Steps.quintiles(people)).contains(new Steps(200, 400, 600, 800));
    }

    @Test
    void equalValuesStayTogether() {
        assertThat(Steps.quintiles(people(1, 500, 2, 200, 3, 100, 4, 100, 5, 100)))
                .contains(new Steps(1, 1, 2, 3));
    }

    @Test
    void aBandOfTooFewBecomesOneWithItsNeighbour() {
        assertThat(Steps.quintiles(people(1, 39, 2, 2, 3, 59))).contains(new Steps(1, 1, 3, 3));
        assertThat(Steps.quintiles(people(1, 50, 2, 40, 3, 19))).contains(new Steps(1, 1, 1, 1));
        assertThat(Steps.quintiles(people(1, 95, 2, 5)).orElseThrow().band(2)).isEqualTo(1);
    }

    @Test
    void tooFewPeopleGiveNoCutPoints() {
        assertThat(Steps.quintiles(people(1, 50, 2, 49))).isEmpty();
        assertThat(Steps.quintiles(new TreeMap<>())).isEmpty();
    }

    @Test
    void noBandEverHasFewerPeopleThanTheLeast() {
        var random = new Random(5);
        for (int run = 0; run < 2_000; run++) {
            var people = new TreeMap<Long, Long>();
            for (int i = random.nextInt(1, 40); i > 0; i--) {
                people.merge((long) random.nextInt(-20, 30), (long) random.nextInt(1, 60), Long::sum);
            }
            Steps.quintiles(people)
                    .ifPresent(steps -> assertThat(bands(steps, people))
                            .as("%s by %s", people, steps)
                            .allMatch(count -> count >= Steps.FEWEST));
        }
    }

    @Test
    void theFirstVersionIsTheSameInEveryCurrencyThoughNotInItsMinorUnits() {
        var euros = CutPoints.first(Currency.getInstance("EUR"));
        assertThat(euros.scores(2, 22, 7550)).isEqualTo(new Scores(5, 2, 3));
        assertThat(euros.scores(0, 0, 0)).isEqualTo(new Scores(1, 1, 1));
        assertThat(euros.scores(8, 241, 25_000)).isEqualTo(new Scores(1, 5, 5));
        assertThat(CutPoints.first(Currency.getInstance("JPY")).money(19)).isEqualTo(1);
        assertThat(CutPoints.first(Currency.getInstance("JPY")).money(20)).isEqualTo(2);
        assertThat(CutPoints.first(Currency.getInstance("TND")).money(20_000)).isEqualTo(2);
    }

    private static Iterable<Long> bands(Steps steps, SortedMap<Long, Long> people) {
        var bands = new TreeMap<Integer, Long>();
        people.forEach((value, count) -> bands.merge(steps.band(value), count, Long::sum));
        return bands.values();
    }

    private static SortedMap<Long, Long> people(long... valuesAndCounts) {
        var people = new TreeMap<Long, Long>();
        for (int i = 0; i < valuesAndCounts.length; i += 2) people.put(valuesAndCounts[i], valuesAndCounts[i + 1]);
        return people;
    }
}
