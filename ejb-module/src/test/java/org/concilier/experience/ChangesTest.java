package org.concilier.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concilier.identity.Realm;
import org.concilier.identity.guard.PolicyChanges;
import org.concilier.identity.guard.SignInLog;
import org.concilier.identity.guard.SignInNote;
import org.concilier.identity.guard.SignInOutcome;
import org.concilier.identity.guard.SignInPicture;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.AssurancePolicy;
import org.concilier.shared.assurance.Evidence;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.Requirement;
import org.junit.jupiter.api.Test;

/** What is marked on the charts of the balance, and when an open picture of sign-ins has something new. */
@OnBothDatabases
class ChangesTest {
    private static final ConcilierPrincipal AUDITOR = Callers.staff(Roles.AUDITOR);

    private final Domain domain;

    ChangesTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
    }

    @Test
    void aStartThatFindsAnotherPolicyIsAChangeAndTheFirstIsNone() {
        domain.clock().advance(Duration.ofDays(80));
        var begin = domain.clock().instant();
        var changes = domain.get(PolicyChanges.class);
        changes.note(AssurancePolicy.with(Map.of()));
        changes.note(AssurancePolicy.with(Map.of()));
        domain.clock().advance(Duration.ofDays(1));
        var changed = domain.clock().instant();
        changes.note(AssurancePolicy.with(
                Map.of(Operation.CONSENT_EXPLICITLY, new Requirement(Assurance.PHR, null, false))));

        assertThat(domain.as(AUDITOR, () -> changes.between(begin, begin.plus(Duration.ofDays(2)))))
                .containsExactly(new PolicyChanges.Change(changed, List.of(Operation.CONSENT_EXPLICITLY)));
    }

    @Test
    void thePictureOfSignInsHasANewMarkAfterEveryTryAndNoOther() {
        domain.clock().advance(Duration.ofDays(60));
        var start = mark();
        assertThat(mark()).isEqualTo(start);
        tries(SignInOutcome.ENTERED);
        var entered = mark();
        tries(SignInOutcome.NETWORK_SLOWED);
        var refused = mark();
        tries(SignInOutcome.NETWORK_SLOWED);

        assertThat(List.of(start, entered, refused, mark())).doesNotHaveDuplicates();
    }

    private String mark() {
        return domain.as(AUDITOR, () -> domain.get(SignInPicture.class).mark());
    }

    private void tries(SignInOutcome outcome) {
        domain.get(SignInLog.class)
                .write(new SignInNote(
                        Realm.PORTAL,
                        Operation.ENTER_PORTAL,
                        null,
                        "somebody",
                        outcome,
                        Set.of(Evidence.PWD),
                        Assurance.ONE,
                        true,
                        "192.0.2.7",
                        null));
    }

    @Test
    void aVersionIsReleasedWhenTheFirstNodeStartsItAndNeverAgain() {
        var releases = domain.get(Releases.class);
        domain.clock().advance(Duration.ofDays(85));
        var begin = domain.clock().instant();
        releases.started("0.1.0");
        domain.clock().advance(Duration.ofDays(1));
        releases.started("0.1.0");
        releases.started("0.2.0");
        domain.clock().advance(Duration.ofDays(1));
        releases.started("0.1.0");

        assertThat(domain.as(AUDITOR, () -> releases.between(begin, begin.plus(Duration.ofDays(3)))))
                .containsExactly(
                        new Releases.Release("0.1.0", begin),
                        new Releases.Release("0.2.0", begin.plus(Duration.ofDays(1))));
        assertThat(domain.as(AUDITOR, () -> releases.between(begin.minusSeconds(1), begin)))
                .isEmpty();
    }
}
