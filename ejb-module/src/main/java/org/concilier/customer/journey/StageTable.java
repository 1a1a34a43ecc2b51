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

    /** Whether people who bought in this way still buy here rather than not, as far as a model knows. */
    enum Alive {
        UNKNOWN,
        LIKELY,
        UNLIKELY;

        static Alive of(Integer percent) {
            return percent == null ? UNKNOWN : percent >= LIKELY_FROM ? LIKELY : UNLIKELY;
        }
    }

    record Row(Set<Days> days, Set<Silence> silence, Set<Return> returned, Set<Alive> alive, Stage stage) {
        boolean meets(Days d, Silence s, Return r, Alive a) {
            return days.contains(d) && silence.contains(s) && returned.contains(r) && alive.contains(a);
        }
    }

    static final double LATE_AFTER = 2;
    static final double GONE_AFTER = 4;
    private static final int LIKELY_FROM = 50;

    private static final Set<Days> BOUGHT = EnumSet.of(Days.ONE, Days.FEW, Days.MANY);
    private static final Set<Days> ONCE = EnumSet.of(Days.ONE);
    private static final Set<Days> AGAIN = EnumSet.of(Days.FEW, Days.MANY);
    private static final Set<Silence> ANY_SILENCE = EnumSet.allOf(Silence.class);
    private static final Set<Return> ANY_RETURN = EnumSet.allOf(Return.class);
    private static final Set<Alive> ANY = EnumSet.allOf(Alive.class);
    private static final Set<Silence> ACTIVE = EnumSet.of(Silence.ACTIVE);
    private static final Set<Silence> GONE = EnumSet.of(Silence.GONE);
    private static final Set<Return> STAYED = EnumSet.of(Return.NO);

    /**
     * The model only helps where the own rhythm says too much: a few purchases close together make a short rhythm, and a
     * pause that is long for it may be usual for people who buy so. Of who bought once it knows nothing.
     */
    static final List<Row> ROWS = List.of(
            new Row(EnumSet.of(Days.NONE), ANY_SILENCE, ANY_RETURN, ANY, Stage.NEW),
            new Row(ONCE, GONE, ANY_RETURN, ANY, Stage.DORMANT),
            new Row(AGAIN, GONE, ANY_RETURN, EnumSet.of(Alive.UNKNOWN, Alive.UNLIKELY), Stage.DORMANT),
            new Row(AGAIN, GONE, ANY_RETURN, EnumSet.of(Alive.LIKELY), Stage.AT_RISK),
            new Row(BOUGHT, EnumSet.of(Silence.LATE), ANY_RETURN, ANY, Stage.AT_RISK),
            new Row(BOUGHT, ACTIVE, EnumSet.of(Return.YES), ANY, Stage.WON_BACK),
            new Row(ONCE, ACTIVE, STAYED, ANY, Stage.FIRST_PURCHASE),
            new Row(EnumSet.of(Days.FEW), ACTIVE, STAYED, ANY, Stage.REPEAT),
            new Row(EnumSet.of(Days.MANY), ACTIVE, STAYED, ANY, Stage.LOYAL));

    private StageTable() {}

    static Stage stage(Days days, Silence silence, Return returned, Alive alive) {
        return ROWS.stream()
                .filter(row -> row.meets(days, silence, returned, alive))
                .map(Row::stage)
                .findFirst()
                .orElseThrow();
    }
}
