package org.concilier.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.concilier.consent.ConsentFigures.Step;
import org.concilier.consent.ConsentStatus;
import org.concilier.identity.Realm;
import org.concilier.identity.guard.SignInFigures.Pace;
import org.concilier.identity.guard.SignInFigures.Tries;
import org.concilier.identity.guard.SignInOutcome;
import org.concilier.shared.assurance.Evidence;
import org.concilier.web.office.SignInSums.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceChoiceTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final Set<Evidence> PASSPHRASE = Set.of(Evidence.PWD);
    private static final Set<Evidence> PASSKEY = Set.of(Evidence.POP, Evidence.USER, Evidence.MFA);
    private static final List<Tries> TRIES = List.of(
            new Tries(DAY, Realm.PORTAL, PASSPHRASE, SignInOutcome.ENTERED, 1),
            new Tries(DAY, Realm.PORTAL, PASSKEY, SignInOutcome.ENTERED, 10),
            new Tries(DAY, Realm.DESK, PASSKEY, SignInOutcome.ENTERED, 100));
    private static final List<Pace> PACE =
            List.of(new Pace(DAY, Realm.PORTAL, PASSKEY, 2, 10), new Pace(DAY, Realm.DESK, PASSKEY, 2, 100));

    @Test
    void itsAddressSaysTheSameAgain() {
        var chosen = BalanceChoice.of("4", "month", "customers", "PASSKEY", "phone");
        assertThat(chosen.address())
                .isEqualTo("/office/balance?weeks=4&by=month&who=customers&method=PASSKEY&channel=phone");
        assertThat(BalanceChoice.of("4", "week", "staff", "all", "all").address())
                .isEqualTo("/office/balance?weeks=4&by=week&who=staff");
    }

    @Test
    void nonsenseIsTakenAsNotSaid() {
        assertThat(BalanceChoice.of("x", "<", "nobody", "magic", "A\"b"))
                .isEqualTo(BalanceChoice.of(null, null, null, null, null))
                .isEqualTo(new BalanceChoice(8, false, null, null, null));
        assertThat(BalanceChoice.of("99", null, null, null, null).weeks()).isEqualTo(BalanceChoice.LONGEST);
    }

    @Test
    void itChoosesAmongSignInsAndTheirSeconds() {
        assertThat(BalanceChoice.of(null, null, "customers", null, null)
                        .sums(TRIES, PACE)
                        .entered())
                .isEqualTo(11);
        var passkeysOfStaff =
                BalanceChoice.of(null, null, "staff", "PASSKEY", null).sums(TRIES, PACE);
        assertThat(passkeysOfStaff.entered()).isEqualTo(100);
        assertThat(passkeysOfStaff.counted(Method.PASSKEY)).isEqualTo(100);
    }

    /** A first visit is a flow of the portal's pages. */
    @ParameterizedTest
    @CsvSource({"all, true", "portal, true", "phone, false"})
    void firstVisitsAreMadeInThePortalAlone(String channel, boolean theirs) {
        assertThat(BalanceChoice.of(null, null, null, null, channel).isOfVisits())
                .isEqualTo(theirs);
    }

    @Test
    void itChoosesAmongAnswersByChannel() {
        var steps = List.of(
                new Step(DAY, "offers", "portal", ConsentStatus.GIVEN, 3),
                new Step(DAY, "offers", "phone", ConsentStatus.REFUSED, 1));
        assertThat(BalanceChoice.of(null, null, null, null, "phone").steps(steps))
                .containsExactly(steps.get(1));
        assertThat(BalanceChoice.of(null, null, null, null, null).steps(steps)).hasSize(2);
    }
}
