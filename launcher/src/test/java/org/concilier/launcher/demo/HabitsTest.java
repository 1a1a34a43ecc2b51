package org.concilier.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;

class HabitsTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
    private static final long SEED = 7;

    private final Dataset data = Habits.of(2000, LAST, SEED);

    @Test
    void makeTheSameCustomersAndPurchasesFromTheSameSeed() {
        assertThat(json(Habits.of(2000, LAST, SEED))).isEqualTo(json(data));
        assertThat(json(Habits.of(2000, LAST, SEED + 1))).isNotEqualTo(json(data));
    }

    @Test
    void areThoseOfOneTimeBuyersRegularsAndPeopleWhoLapse() {
        var days = data.days();
        assertThat(data.people()).hasSize(2000);
        assertThat(2000 - days.size()).as("have not bought yet").isBetween(20, 150);
        assertThat(count(days.values(), 1, 1)).as("came once").isBetween(700L, 1000L);
        assertThat(count(days.values(), 6, 1000)).as("came often").isBetween(500L, 1000L);
        var lapsed = days.values().stream()
                .filter(d -> d.size() >= 3 && d.get(d.size() - 1).isBefore(LAST.minusMonths(4)))
                .count();
        assertThat(lapsed).as("came often and stopped").isBetween(150L, 400L);
    }

    @Test
    void spanEighteenMonthsAndEndOnTheLastDay() {
        var first = data.purchases().get(0).at();
        assertThat(first.toString()).isBetween("2025-05-22", "2025-06-01");
        assertThat(data.lastDay()).isBetween(LAST.minusDays(1), LAST);
        assertThat(data.purchases()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    void peakBeforeChristmas() {
        var december = data.purchases().stream()
                .filter(p -> month(p) == Month.DECEMBER)
                .count();
        var october = data.purchases().stream()
                .filter(p -> month(p) == Month.OCTOBER && p.at().toString().startsWith("2025"))
                .count();
        assertThat(december).isGreaterThan(october * 12 / 10);
    }

    @Test
    void neverMakeTheSameOrderOrPersonTwice() {
        assertThat(data.purchases()).extracting(Bought::orderId).doesNotHaveDuplicates();
        assertThat(data.people()).extracting(Person::email).doesNotHaveDuplicates();
    }

    private static Month month(Bought bought) {
        return LocalDate.ofInstant(bought.at(), java.time.ZoneOffset.UTC).getMonth();
    }

    private static long count(Iterable<List<LocalDate>> all, int least, int most) {
        long count = 0;
        for (var days : all) if (days.size() >= least && days.size() <= most) count++;
        return count;
    }

    private static String json(Dataset data) {
        var text = new StringBuilder();
        data.people().forEach(person -> text.append(person.json()).append('\n'));
        data.purchases().forEach(bought -> text.append(bought.json()).append('\n'));
        return text.toString();
    }
}
