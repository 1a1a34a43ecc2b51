package org.concilier.customer.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseHistoryTest {
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);

    @Test
    void theFiguresEqualThePublishedOnesInTheOrderOfTheFile() {
        assertThat(Cdnow.mismatches(replay(Cdnow.calibration()))).isZero();
        assertThat(Cdnow.published()).hasSize(2357);
    }

    @Test
    void theFiguresEqualThePublishedOnesInReverseOrder() {
        var rows = new ArrayList<>(Cdnow.calibration());
        Collections.reverse(rows);
        assertThat(Cdnow.mismatches(replay(rows))).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theFiguresEqualThePublishedOnesInAnyOrder(long seed) {
        var rows = new ArrayList<>(Cdnow.calibration());
        Collections.shuffle(rows, new Random(seed));
        assertThat(Cdnow.mismatches(replay(rows))).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void anyOrderOfPurchasesAndReturnsGivesTheSameHistory(long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<Cdnow.Row>();
        for (int i = 0; i < 400; i++) {
            rows.add(
                    new Cdnow.Row(random.nextInt(20), MAY_1.plusDays(random.nextInt(25)), random.nextInt(-3000, 9000)));
        }
        var expected = replay(rows);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(rows, random);
            assertThat(replay(rows)).isEqualTo(expected);
        }
    }

    @Test
    void aDayOfReturnsAloneChangesTheMoneyButNotTheDays() {
        var history = replay(List.of(new Cdnow.Row(1, MAY_1, 5000), new Cdnow.Row(1, MAY_1.plusDays(3), -2000)))
                .get(1);
        assertThat(history.purchaseDays()).isEqualTo(1);
        assertThat(history.lastDay()).isEqualTo(MAY_1);
        assertThat(history.totalMinor()).isEqualTo(3000);
    }

    @Test
    void aReturnOnTheFirstDayLowersTheFirstDayWhicheverComesFirst() {
        var bought = new Cdnow.Row(1, MAY_1, 5000);
        var returned = new Cdnow.Row(1, MAY_1, -2000);
        assertThat(replay(List.of(bought, returned)).get(1).firstDayMinor()).isEqualTo(3000);
        assertThat(replay(List.of(returned, bought)).get(1).firstDayMinor()).isEqualTo(3000);
    }

    @Test
    void theDayBeforeTheLastIsKeptWhateverComesInBetween() {
        var history = PurchaseHistory.NONE;
        for (var offset : List.of(10, 0, 4, 7, 20)) {
            var day = MAY_1.plusDays(offset);
            history = history.plus(PurchaseDay.of(day, 100), PurchaseDay.empty(day), "EUR");
        }
        assertThat(history.firstDay()).isEqualTo(MAY_1);
        assertThat(history.previousDay()).isEqualTo(MAY_1.plusDays(10));
        assertThat(history.lastDay()).isEqualTo(MAY_1.plusDays(20));
        assertThat(history.purchaseDays()).isEqualTo(5);
    }

    private static Map<Integer, PurchaseHistory> replay(List<Cdnow.Row> rows) {
        record Key(int customer, LocalDate day) {}
        var histories = new HashMap<Integer, PurchaseHistory>();
        var days = new HashMap<Key, PurchaseDay>();
        for (var row : rows) {
            var key = new Key(row.customer(), row.day());
            var before = days.getOrDefault(key, PurchaseDay.empty(row.day()));
            var added = PurchaseDay.of(row.day(), row.cents());
            histories.merge(
                    row.customer(),
                    PurchaseHistory.NONE.plus(added, before, "USD"),
                    (history, fresh) -> history.plus(added, before, "USD"));
            days.put(key, before.plus(added));
        }
        return histories;
    }
}
