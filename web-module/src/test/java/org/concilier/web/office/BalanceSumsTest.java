package org.concilier.web.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.concilier.identity.Realm;
import org.concilier.identity.guard.SignInFigures.Pace;
import org.concilier.identity.guard.SignInFigures.Tries;
import org.concilier.identity.guard.SignInOutcome;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Evidence;
import org.concilier.web.office.SignInSums.Attack;
import org.concilier.web.office.SignInSums.Method;
import org.junit.jupiter.api.Test;

class BalanceSumsTest {
    private static final Set<Evidence> PASSPHRASE = Set.of(Evidence.PWD);
    private static final Set<Evidence> BOTH = Set.of(Evidence.PWD, Evidence.OTP);
    private static final Set<Evidence> PASSKEY = Set.of(Evidence.POP, Evidence.USER, Evidence.MFA);
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private final SignInSums sums = new SignInSums(
            List.of(
                    tries(PASSPHRASE, SignInOutcome.ASKED_FOR_MORE, 10),
                    tries(BOTH, SignInOutcome.ENTERED, 8),
                    tries(PASSPHRASE, SignInOutcome.WRONG_CODE, 1),
                    tries(Set.of(), SignInOutcome.UNKNOWN_NAME, 5),
                    tries(Set.of(), SignInOutcome.NAME_SLOWED, 40),
                    tries(PASSKEY, SignInOutcome.ENTERED, 30),
                    tries(PASSKEY, SignInOutcome.STEPPED_UP, 7)),
            List.of(pace(PASSKEY, 2, 3), pace(PASSKEY, 9, 2), pace(PASSPHRASE, 30, 1)));

    @Test
    void aMethodCountsWhoCameInByItAndWhoseProofOfItWasRefused() {
        assertThat(sums.entered(Method.PASSKEY)).isEqualTo(30);
        assertThat(sums.refused(Method.PASSKEY)).isZero();
        assertThat(sums.entered(Method.PASSPHRASE_CODE)).isEqualTo(8);
        assertThat(sums.refused(Method.PASSPHRASE_CODE)).isEqualTo(1);
        assertThat(sums.refused(Method.PASSPHRASE)).isEqualTo(5);
    }

    @Test
    void whoIsAskedForASecondProofGivesItOrLeaves() {
        assertThat(sums.askedForMore()).isEqualTo(10);
        assertThat(sums.gaveMore()).isEqualTo(8);
    }

    @Test
    void stepsAndLevelsAreThoseOfWhoCameIn() {
        assertThat(sums.entered()).isEqualTo(38);
        assertThat(sums.steps()).isEqualTo(8 * 2 + 30);
        assertThat(sums.resistant()).isEqualTo(30);
        assertThat(sums.refused()).isEqualTo(46);
    }

    @Test
    void aPeriodHasItsOwnAlone() {
        var periods = Periods.of(Instant.parse("2026-11-25T10:00:00Z"), 2, false);
        assertThat(sums.in(periods, 0).entered()).isZero();
        assertThat(sums.in(periods, 0).counted()).isZero();
        assertThat(sums.in(periods, 1).entered()).isEqualTo(38);
        assertThat(sums.in(periods, 1).counted()).isEqualTo(6);
    }

    @Test
    void aMomentLiesWhereItFallsInItsPeriod() {
        var weeks = Periods.of(Instant.parse("2026-11-25T10:00:00Z"), 3, false);
        assertThat(weeks.place(Instant.parse("2026-11-23T00:00:00Z"))).isEqualTo(2);
        assertThat(weeks.place(Instant.parse("2026-11-19T12:00:00Z"))).isCloseTo(1.5, within(0.001));
        assertThat(weeks.place(Instant.parse("2020-01-01T00:00:00Z"))).isZero();
    }

    @Test
    void everyRefusalIsOfOneKind() {
        assertThat(sums.refused(Attack.GUESSED)).isEqualTo(6);
        assertThat(sums.refused(Attack.SLOWED)).isEqualTo(40);
        assertThat(sums.refused(Attack.REPLAYED)).isZero();
    }

    @Test
    void levelsAreThoseOfSignInsInTheirPeriod() {
        var periods = Periods.of(Instant.parse("2026-11-25T10:00:00Z"), 2, false);
        var levels = sums.levels(periods);
        assertThat(levels).hasSize(2);
        assertThat(levels.get(0)).isEmpty();
        assertThat(levels.get(1))
                .containsEntry(Assurance.PHR, 30L)
                .containsEntry(Assurance.TWO, 8L)
                .hasSize(2);
    }

    @Test
    void theMedianIsTheSecondWithinWhichHalfWereIn() {
        assertThat(sums.within(Method.PASSKEY, 0.5)).isEqualTo(2);
        assertThat(sums.within(Method.PASSKEY, 0.95)).isEqualTo(9);
        assertThat(sums.within(Method.OTHER, 0.5)).isEqualTo(-1);
        assertThat(sums.counted(Method.PASSKEY)).isEqualTo(5);
        assertThat(sums.within(0.5)).isEqualTo(2);
    }

    @Test
    void periodsAreWholeWeeksOrMonthsUpToToday() {
        var weeks = Periods.of(Instant.parse("2026-11-25T10:00:00Z"), 3, false);
        assertThat(weeks.starts()).containsExactly(MONDAY.minusWeeks(2), MONDAY.minusWeeks(1), MONDAY);
        assertThat(weeks.until()).isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
        assertThat(weeks.of(MONDAY.minusDays(1))).isEqualTo(1);
        assertThat(Periods.of(Instant.parse("2026-11-25T10:00:00Z"), 8, true).starts())
                .containsExactly(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"));
    }

    /** The example of Newcombe (1998), table I: 81 of 263. */
    @Test
    void theIntervalIsWilsons() {
        var share = Proportion.of(81, 263);
        assertThat(share.low()).isCloseTo(0.2553, within(0.0001));
        assertThat(share.high()).isCloseTo(0.3662, within(0.0001));
        assertThat(Proportion.of(0, 20).low()).isZero();
    }

    private static Pace pace(Set<Evidence> evidence, int seconds, long times) {
        return new Pace(MONDAY, Realm.PORTAL, evidence, seconds, times);
    }

    private static Tries tries(Set<Evidence> evidence, SignInOutcome outcome, long times) {
        return new Tries(MONDAY, Realm.PORTAL, evidence, outcome, times);
    }
}
