package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.consent.Decision.DEFERRED;
import static org.concilier.consent.Decision.GIVEN;
import static org.concilier.consent.Decision.REFUSED;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concilier.privacy.StepUpRequired;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.Verifications;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** A yes to a special category rests on a fresh verification of the person; a no rests on nothing. */
@OnBothDatabases
class ExplicitConsentTest {
    private final Domain domain;
    private final ConsentWorld world;
    private final UUID customer;
    private final String special;

    ExplicitConsentTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        customer = world.customer();
        special = world.special();
    }

    @Test
    void itsIdIsInTheRecordTheStepAndTheReceipt() {
        var proof = verified(customer, VerificationMethod.PASSPHRASE);

        var given = give(special, proof);

        assertThat(given.stepUp()).isEqualTo(proof);
        assertThat(world.history(customer, given.id()).get(0).stepUp()).isEqualTo(proof);
        var receipt = world.as(customer, () -> world.consents.receipt(given.id()));
        assertThat(receipt.consent().stepUp()).isEqualTo(proof);
        assertThat(world.permits(customer, special)).isTrue();
    }

    @Test
    void withoutOneOrWithAnotherItIsRefusedAndNothingIsWritten() {
        assertStepUp(() -> give(special, null));
        assertStepUp(() -> give(special, UUID.randomUUID()));
        assertStepUp(() -> give(special, verified(world.customer(), VerificationMethod.PASSKEY)));
        assertStepUp(() -> give(special, verified(customer, VerificationMethod.VOICE)));
        var old = verified(customer, VerificationMethod.PASSPHRASE);
        domain.clock().advance(Duration.ofMinutes(6));
        assertStepUp(() -> give(special, old));
        assertThat(world.as(customer, () -> world.consents.of(customer, null))).isEmpty();
    }

    @Test
    void oneServesOnePurposeOnly() {
        var proof = verified(customer, VerificationMethod.PASSPHRASE);
        give(special, proof);

        assertStepUp(() -> give(world.special(), proof));
        assertThat(give(special, verified(customer, VerificationMethod.PASSPHRASE))
                        .status())
                .isEqualTo(ConsentStatus.RENEWED);
    }

    @Test
    void aNoAndAWithdrawalNeedNone() {
        assertThat(world.answer(customer, special, DEFERRED).status()).isEqualTo(ConsentStatus.DEFERRED);
        assertThat(world.answer(customer, special, REFUSED).status()).isEqualTo(ConsentStatus.REFUSED);
        var given = give(special, verified(customer, VerificationMethod.PASSPHRASE));
        assertThat(world.withdraw(customer, given.id()).epoch()).isEqualTo(given.epoch() + 1);
    }

    @Test
    void aFileHoldsNone() {
        var yes = new RecordedChoice(special, GIVEN, 1, "fr", "paper", "store", null);
        var no = new RecordedChoice(special, REFUSED, 1, "fr", "paper", "store", null);
        var other = world.customer();

        var rejected = domain.inTransaction(() -> domain.get(ConsentBook.class)
                .record(List.of(
                        Choice.imported(customer, yes, "p"),
                        Choice.imported(
                                world.customer(), yes.backedBy(verified(customer, VerificationMethod.PASSKEY)), "p"),
                        Choice.imported(other, no, "p"))));

        assertThat(rejected).extracting(Rejected::index).containsExactly(0, 1);
        assertThat(rejected).allSatisfy(r -> assertThat(r.why()).isInstanceOf(StepUpRequired.class));
        assertThat(world.as(other, () -> world.consents.of(other, null))).hasSize(1);
    }

    @Test
    void anOrdinaryPurposeTakesNone() {
        var plain = world.purpose();

        assertThatThrownBy(() -> give(plain, verified(customer, VerificationMethod.PASSPHRASE)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("/stepUp");
    }

    private ConsentView give(String purpose, UUID proof) {
        var answer = new RecordedChoice(purpose, GIVEN, 1, "fr", "web-form", "portal", null).backedBy(proof);
        return world.as(customer, () -> world.consents.record(customer, answer).consent());
    }

    private UUID verified(UUID who, VerificationMethod method) {
        return domain.inTransaction(() -> domain.get(Verifications.class).note(who, method, "test"));
    }

    private static void assertStepUp(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(StepUpRequired.class);
    }
}
