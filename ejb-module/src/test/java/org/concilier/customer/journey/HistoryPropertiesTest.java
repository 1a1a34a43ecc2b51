package org.concilier.customer.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class HistoryPropertiesTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** One purchase or return as it comes in: the day, and how much. */
    record Bought(int day, long minor) {
        PurchaseDay asDay() {
            return PurchaseDay.of(START.plusDays(day), minor);
        }
    }

    @Property
    void anyOrderAndAnyPiecesGiveTheSame(
            @ForAll("purchases") List<Bought> purchases,
            @ForAll long order,
            @ForAll @IntRange(min = 1, max = 9) int piece) {
        var shuffled = new ArrayList<>(purchases);
        Collections.shuffle(shuffled, new Random(order));

        assertThat(inPieces(shuffled, piece)).isEqualTo(inPieces(purchases, 1));
    }

    @Property
    void everythingBroughtBackLeavesNoMoney(@ForAll("purchases") List<Bought> purchases) {
        var all = new ArrayList<>(purchases);
        purchases.forEach(one -> all.add(new Bought(one.day(), -one.minor())));

        assertThat(inPieces(all, 1).totalMinor()).isZero();
    }

    @Property
    void equalCustomersHaveEqualScoresAndNobodyIsBetterForLess(
            @ForAll @Size(min = 100, max = 300) List<@IntRange(min = -50, max = 400) Integer> values,
            @ForAll @IntRange(min = -60, max = 500) int one,
            @ForAll @IntRange(min = 0, max = 100) int more) {
        var people = new TreeMap<Long, Long>();
        values.forEach(value -> people.merge((long) value, 1L, Long::sum));
        var steps = Steps.quintiles(people).orElseThrow();
        var again = Steps.quintiles(new TreeMap<>(people)).orElseThrow();

        assertThat(steps.band(one)).isEqualTo(again.band(one)).isBetween(1, 5);
        assertThat(steps.band(one + more)).isGreaterThanOrEqualTo(steps.band(one));
    }

    @Provide
    Arbitrary<List<Bought>> purchases() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.longs().between(-5_000, 9_000))
                .as(Bought::new)
                .list()
                .ofMaxSize(40);
    }

    /** As purchases come in: a piece at a time, each knowing only what its days hold already. */
    private static PurchaseHistory inPieces(List<Bought> purchases, int size) {
        var history = PurchaseHistory.NONE;
        var stored = new HashMap<LocalDate, PurchaseDay>();
        for (int from = 0; from < purchases.size(); from += size) {
            var added = new TreeMap<LocalDate, PurchaseDay>();
            for (var one : purchases.subList(from, Math.min(purchases.size(), from + size))) {
                added.merge(one.asDay().date(), one.asDay(), PurchaseDay::plus);
            }
            for (var day : added.values()) {
                var before = stored.getOrDefault(day.date(), PurchaseDay.empty(day.date()));
                history = history.plus(day, before, "EUR");
                stored.put(day.date(), before.plus(day));
            }
        }
        return history;
    }
}
