package org.concilier.identity.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.identity.Realm;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Evidence;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.Requirement;
import org.junit.jupiter.api.Test;

/** A stricter door, tried on what was recorded: who would have been asked for more, who refused, who is as before. */
@OnBothDatabases
class PolicySimulationsTest {
    private static final Set<Evidence> PASSPHRASE = Set.of(Evidence.PWD);
    private static final Set<Evidence> WITH_CODE = Set.of(Evidence.PWD, Evidence.OTP);
    private static final Set<Evidence> PASSKEY = Set.of(Evidence.POP, Evidence.USER, Evidence.MFA);

    /** Rows stay for the class, so each test has days of its own. */
    private static int tests;

    private final Domain domain;
    private final SignInLog log;
    private final Instant from;

    PolicySimulationsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        domain.clock().advance(Duration.ofDays(100L * ++tests));
        log = domain.get(SignInLog.class);
        from = domain.clock().instant();
    }

    @Test
    void aStricterDoorAsksThoseForMoreWhoHaveMoreAndRefusesTheOthers() {
        var weak = account();
        enters(weak, PASSPHRASE, Assurance.ONE);
        enters(weak, PASSPHRASE, Assurance.ONE);
        enters(account(), PASSPHRASE, Assurance.TWO);
        enters(account(), WITH_CODE, Assurance.TWO);
        enters(account(), PASSKEY, Assurance.PHR);

        var outcome = replay(Map.of(Operation.ENTER_PORTAL, Requirement.parse("urn:concilier:acr:2")));

        assertThat(outcome.events()).isEqualTo(new Simulation.Counts(5, 2, 1, 2, 0));
        assertThat(outcome.operations()).singleElement().satisfies(line -> {
            assertThat(line.operation()).isEqualTo(Operation.ENTER_PORTAL);
            assertThat(line.changed())
                    .containsExactlyInAnyOrder(
                            new Simulation.Who(Change.REFUSED, PASSPHRASE, Assurance.ONE, 2, 1),
                            new Simulation.Who(Change.ASKED_FOR_MORE, PASSPHRASE, Assurance.TWO, 1, 1));
        });
    }

    @Test
    void whoWasAskedForMoreMayBeLetInAndThePolicyInForceChangesNobody() {
        note(account(), PASSPHRASE, Assurance.TWO, SignInOutcome.ASKED_FOR_MORE, Operation.ENTER_DESK);

        assertThat(replay(Map.of()).events()).isEqualTo(new Simulation.Counts(1, 1, 0, 0, 0));
        assertThat(replay(Map.of(Operation.ENTER_DESK, Requirement.parse("urn:concilier:acr:1")))
                        .events()
                        .letIn())
                .isEqualTo(1);
    }

    @Test
    void whatWasNeverProvedIsNotReplayed() {
        note(account(), Set.of(), Assurance.ONE, SignInOutcome.WRONG_PASSPHRASE, Operation.ENTER_PORTAL);
        domain.clock().advance(Duration.ofDays(2));
        enters(account(), PASSPHRASE, Assurance.ONE);

        assertThat(replay(Map.of(), from, from.plus(Duration.ofDays(1)))
                        .events()
                        .replayed())
                .isZero();
    }

    @Test
    void aTimeIsNotEmptyAndNotTooLong() {
        assertThatThrownBy(() -> replay(Map.of(), from, from)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> replay(Map.of(), from, from.plus(Duration.ofDays(93))))
                .isInstanceOf(InvalidInput.class);
    }

    private static UUID account() {
        return UUID.randomUUID();
    }

    private void enters(UUID account, Set<Evidence> shown, Assurance strongest) {
        note(account, shown, strongest, SignInOutcome.ENTERED, Operation.ENTER_PORTAL);
    }

    private void note(UUID account, Set<Evidence> shown, Assurance strongest, SignInOutcome how, Operation operation) {
        var realm = operation == Operation.ENTER_DESK ? Realm.DESK : Realm.PORTAL;
        log.write(new SignInNote(realm, operation, account, null, how, shown, strongest, false, "192.0.2.1", null));
    }

    private Simulation replay(Map<Operation, Requirement> changed) {
        return replay(changed, from, from.plus(Duration.ofDays(1)));
    }

    private Simulation replay(Map<Operation, Requirement> changed, Instant start, Instant end) {
        return domain.as(
                Callers.staff(Roles.AUDITOR),
                () -> domain.get(PolicySimulations.class).replay(start, end, changed));
    }
}
