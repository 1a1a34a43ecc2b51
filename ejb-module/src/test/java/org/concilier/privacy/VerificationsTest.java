package org.concilier.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** A verification is one customer's, for a few minutes, and for one thing. */
@OnBothDatabases
class VerificationsTest {
    private static final String OPERATION = "consent:voice-recognition";

    private final Domain domain;
    private final Verifications verifications;
    private final UUID customer = UUID.randomUUID();

    VerificationsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        verifications = domain.get(Verifications.class);
    }

    @Test
    void servesTheOperationItWasAskedForAsOftenAsThatIsTried() {
        var id = noted(VerificationMethod.PASSPHRASE);

        assertThat(use(id, customer, OPERATION, 1).method()).isEqualTo(VerificationMethod.PASSPHRASE);
        assertThat(use(id, customer, OPERATION, 1).id()).isEqualTo(id);
        assertRefused(id, customer, "erasure", 1);
    }

    @Test
    void isNotSpentByWorkThatWasRolledBack() {
        var id = noted(VerificationMethod.PASSPHRASE);

        assertThatThrownBy(() -> domain.inTransaction(() -> {
                    verifications.use(id, customer, OPERATION, 1);
                    throw new IllegalStateException("the work failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(use(id, customer, "erasure", 1).id()).isEqualTo(id);
    }

    @Test
    void isOnlyThatCustomers() {
        assertRefused(noted(VerificationMethod.PASSKEY), UUID.randomUUID(), OPERATION, 0);
        assertRefused(UUID.randomUUID(), customer, OPERATION, 0);
        assertRefused(null, customer, OPERATION, 0);
    }

    @Test
    void isGoodForFiveMinutesOfTheSystemClockWhateverTheBusinessClockSays() {
        var id = noted(VerificationMethod.PASSPHRASE);
        domain.clock().businessAt(domain.clock().instant().plus(Duration.ofDays(365)));
        domain.clock().advance(Duration.ofMinutes(5));
        assertThat(use(id, customer, OPERATION, 1).id()).isEqualTo(id);

        domain.clock().advance(Duration.ofNanos(1000));
        assertRefused(id, customer, OPERATION, 1);
    }

    @Test
    void aBiometricMatchAloneIsPresenceAndNoMore() {
        var presence = EnumSet.of(VerificationMethod.VOICE, VerificationMethod.FACE);
        for (var method : VerificationMethod.values()) {
            assertThat(method.level() == 0).as(method.name()).isEqualTo(presence.contains(method));
        }

        assertRefused(noted(VerificationMethod.VOICE), customer, OPERATION, 1);
        assertRefused(noted(VerificationMethod.PASSPHRASE), customer, OPERATION, 2);
        assertThat(use(noted(VerificationMethod.FACE), customer, OPERATION, 0).method())
                .isEqualTo(VerificationMethod.FACE);
    }

    private UUID noted(VerificationMethod method) {
        return domain.inTransaction(() -> verifications.note(customer, method, "session-1"));
    }

    private Verification use(UUID id, UUID who, String operation, int level) {
        return domain.inTransaction(() -> verifications.use(id, who, operation, level));
    }

    private void assertRefused(UUID id, UUID who, String operation, int level) {
        assertThatThrownBy(() -> use(id, who, operation, level))
                .isInstanceOfSatisfying(StepUpRequired.class, refused -> {
                    assertThat(refused.status()).isEqualTo(403);
                    assertThat(refused).hasMessageContaining("5 minutes").hasMessageContaining("/stepUp");
                });
    }
}
