package org.concilier.customer.journey;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The decision table of stages: every combination of bands meets exactly one row. */
final class StageTable {
    /** Purchase days: none, one, 2 to 4, 5 or more. */
    enum Days {
        NONE,
        ONE,
        FEW,
        MANY;

        static Days of(int purchaseDays) {
            return purchaseDays == 0 ? NONE : purchaseDays == 1 ? ONE : purchaseDays < 5 ? FEW : MANY;
        }
    }

    /** Days since the last purchase in units of the own rhythm: up to 2, up to 4, more. */
    enum Silence {
        ACTIVE,
        LATE,
        GONE;

        static Silence of(double recencyInRhythms) {
            return recencyInRhythms <= LATE_AFTER ? ACTIVE : recencyInRhythms <= GONE_AFTER ? LATE : GONE;
        }
    }

    /** Whether the last purchase came after a silence of more than 4 of the rhythms before it. */
    enum Return {
        NO,
        YES
    }

    record Row(Set<Days> days, Set<Silence> silence, Set<Return> returned, Stage stage) {
        boolean meets(Days d, Silence s, Return r) {
            return days.contains(d) && silence.contains(s) && returned.contains(r);
        }
    }

    static final double LATE_AFTER = 2;
    static final double GONE_AFTER = 4;

    private static final Set<Days> BOUGHT = EnumSet.of(Days.ONE, Days.FEW, Days.MANY);
    private static final Set<Silence> ANY_SILENCE = EnumSet.allOf(Silence.class);
    private static final Set<Return> ANY_RETURN = EnumSet.allOf(Return.class);
    private static final Set<Silence> ACTIVE = EnumSet.of(Silence.ACTIVE);
    private static final Set<Return> STAYED = EnumSet.of(Return.NO);

    static final List<Row> ROWS = List.of(
            new Row(EnumSet.of(Days.NONE), ANY_SILENCE, ANY_RETURN, Stage.NEW),
            new Row(BOUGHT, EnumSet.of(Silence.GONE), ANY_RETURN, Stage.DORMANT),
            new Row(BOUGHT, EnumSet.of(Silence.LATE), ANY_RETURN, Stage.AT_RISK),
            new Row(BOUGHT, ACTIVE, EnumSet.of(Return.YES), Stage.WON_BACK),
            new Row(EnumSet.of(Days.ONE), ACTIVE, STAYED, Stage.FIRST_PURCHASE),
            new Row(EnumSet.of(Days.FEW), ACTIVE, STAYED, Stage.REPEAT),
            new Row(EnumSet.of(Days.MANY), ACTIVE, STAYED, Stage.LOYAL));

    private StageTable() {}

    static Stage stage(Days days, Silence silence, Return returned) {
        return ROWS.stream()
                .filter(row -> row.meets(days, silence, returned))
                .map(Row::stage)
                .findFirst()
                .orElseThrow();
    }
}
