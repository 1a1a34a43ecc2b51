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

    private final SignInSums sums = new SignInSums(List.of(
            tries(PASSPHRASE, SignInOutcome.ASKED_FOR_MORE, 10),
            tries(BOTH, SignInOutcome.ENTERED, 8),
            tries(PASSPHRASE, SignInOutcome.WRONG_CODE, 1),
            tries(Set.of(), SignInOutcome.UNKNOWN_NAME, 5),
            tries(Set.of(), SignInOutcome.NAME_SLOWED, 40),
            tries(PASSKEY, SignInOutcome.ENTERED, 30),
            tries(PASSKEY, SignInOutcome.STEPPED_UP, 7)));

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
        var pace = List.of(new Pace(PASSKEY, 2, 3), new Pace(PASSKEY, 9, 2), new Pace(PASSPHRASE, 30, 1));
        assertThat(SignInSums.within(pace, Method.PASSKEY, 0.5)).isEqualTo(2);
        assertThat(SignInSums.within(pace, Method.PASSKEY, 0.95)).isEqualTo(9);
        assertThat(SignInSums.within(pace, Method.OTHER, 0.5)).isEqualTo(-1);
        assertThat(SignInSums.counted(pace, Method.PASSKEY)).isEqualTo(5);
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

    private static Tries tries(Set<Evidence> evidence, SignInOutcome outcome, long times) {
        return new Tries(MONDAY, Realm.PORTAL, evidence, outcome, times);
    }
}
