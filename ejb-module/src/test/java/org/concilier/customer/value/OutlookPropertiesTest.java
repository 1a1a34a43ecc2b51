package org.concilier.customer.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.concilier.customer.journey.PurchaseHistory;

class OutlookPropertiesTest {
    private static final BgNbd BUYING = new BgNbd(0.243, 4.414, 0.793, 2.426);
    private static final GammaGamma SPENDING = new GammaGamma(6.25, 3.74, 15.44);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Property
    void equalCustomersHaveEqualOutlooksWithinTheirBounds(
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(max = 3_000) int sinceFirst,
            @ForAll @IntRange(max = 3_000) int sinceLast,
            @ForAll @LongRange(min = -100_000, max = 100_000_000) long total) {
        var one = Outlook.of(history(days, sinceFirst, sinceLast, total), TODAY, BUYING, SPENDING);

        assertThat(Outlook.of(history(days, sinceFirst, sinceLast, total), TODAY, BUYING, SPENDING))
                .isEqualTo(one);
        assertThat(one.alivePercent()).isBetween(0, 100);
        assertThat(one.purchases90d()).isNotNegative();
        assertThat(one.value365dMinor()).isNotNegative();
    }

    @Property
    void silenceNeverMakesItMoreLikely(
            @ForAll @IntRange(min = 2, max = 400) int days,
            @ForAll @IntRange(min = 400, max = 3_000) int sinceFirst,
            @ForAll @IntRange(max = 399) int sinceLast,
            @ForAll @IntRange(max = 400) int later) {
        var history = history(days, sinceFirst, sinceLast, 10_000);

        assertThat(Outlook.of(history, TODAY.plusDays(later), BUYING, null).alivePercent())
                .isLessThanOrEqualTo(Outlook.of(history, TODAY, BUYING, null).alivePercent());
    }

    private static PurchaseHistory history(int days, int sinceFirst, int sinceLast, long total) {
        var last = TODAY.minusDays(Math.min(sinceFirst, sinceLast));
        var first = days == 1
                ? last
                : last.isAfter(TODAY.minusDays(sinceFirst)) ? TODAY.minusDays(sinceFirst) : last.minusDays(days);
        return new PurchaseHistory(first, total / days, days == 1 ? null : first, last, days, total, "EUR");
    }
}
