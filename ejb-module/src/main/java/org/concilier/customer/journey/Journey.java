package org.concilier.customer.journey;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A customer's stage on one day, and the figures it rests on.
 *
 * @param since day on which the stage began; null for {@link Stage#NEW}, which began with the customer
 * @param recencyDays days since the last purchase; 0 without any
 * @param rhythmDays usual days between purchases, 14 to 180
 * @param lastGapDays days between the last two purchase days; 0 with fewer
 * @param expectedBack whether the stage would be another one, did not people who buy so usually come back
 */
public record Journey(
        Stage stage,
        LocalDate since,
        int purchaseDays,
        int recencyDays,
        double rhythmDays,
        int lastGapDays,
        boolean expectedBack) {

    /**
     * Decides the stage from the figures that it needs; dates are null when there is no such day.
     *
     * @param alivePercent probability of still buying here by the last fitted model; null without one
     */
    public static Journey on(
            LocalDate today,
            LocalDate firstDay,
            LocalDate previousDay,
            LocalDate lastDay,
            int purchaseDays,
            Integer alivePercent) {
        if (purchaseDays == 0) return new Journey(Stage.NEW, null, 0, 0, Rhythm.USUAL, 0, false);
        var rhythm = Rhythm.days(firstDay, lastDay, purchaseDays);
        var recency = (int) Math.max(0, ChronoUnit.DAYS.between(lastDay, today));
        var lastGap = previousDay == null ? 0 : (int) ChronoUnit.DAYS.between(previousDay, lastDay);
        var rhythmBefore = Rhythm.days(firstDay, previousDay, purchaseDays - 1);
        var returned = lastGap > StageTable.GONE_AFTER * rhythmBefore ? StageTable.Return.YES : StageTable.Return.NO;
        var days = StageTable.Days.of(purchaseDays);
        var silence = StageTable.Silence.of(recency / rhythm);
        var stage = StageTable.stage(days, silence, returned, StageTable.Alive.of(alivePercent));
        var helped = stage != StageTable.stage(days, silence, returned, StageTable.Alive.UNKNOWN);
        return new Journey(stage, since(stage, lastDay, rhythm), purchaseDays, recency, rhythm, lastGap, helped);
    }

    /** @param alivePercent probability of still buying here by the last fitted model; null without one */
    public static Journey on(LocalDate today, PurchaseHistory history, Integer alivePercent) {
        return on(
                today,
                history.firstDay(),
                history.previousDay(),
                history.lastDay(),
                history.purchaseDays(),
                alivePercent);
    }

    /** Plain sentences that say why, in French or English. */
    public List<String> reasons(Locale locale) {
        return Reasons.of(this, locale);
    }

    private static LocalDate since(Stage stage, LocalDate lastDay, double rhythm) {
        return switch (stage) {
            case AT_RISK -> lastDay.plusDays((long) Math.ceil(StageTable.LATE_AFTER * rhythm));
            case DORMANT -> lastDay.plusDays((long) Math.ceil(StageTable.GONE_AFTER * rhythm));
            default -> lastDay;
        };
    }
}
