package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.concilier.consent.Decision.DEFERRED;
import static org.concilier.consent.Decision.GIVEN;
import static org.concilier.consent.Decision.REFUSED;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.concilier.event.RecipientState;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.NotYours;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ConsentsTest {
    private final Domain domain;
    private final ConsentWorld world;
    private final UUID customer;
    private final String purpose;

    ConsentsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        customer = world.customer();
        purpose = world.purpose("Comptoir du Nord");
    }

    @Test
    void silenceAndStrangersAndARefusalPermitNothing() {
        assertThat(world.permits(customer, purpose)).isFalse();
        assertThat(world.permits(UUID.randomUUID(), purpose)).isFalse();

        world.answer(customer, purpose, REFUSED);

        assertThat(world.permits(customer, purpose)).isFalse();
    }

    @Test
    void aWithdrawalStopsAtOnceAndTellsTheSameTwice() {
        var given = world.answer(customer, purpose, GIVEN);
        assertThat(world.permits(customer, purpose)).isTrue();

        var first = world.withdraw(customer, given.id());
        domain.clock().advance(Duration.ofDays(1));
        var second = world.withdraw(customer, given.id());

        assertThat(world.permits(customer, purpose)).isFalse();
        assertThat(second).isEqualTo(first);
        assertThat(first.epoch()).isEqualTo(given.epoch() + 1);
        assertThat(first.recipients()).extracting(RecipientState::recipient).containsExactly("Comptoir du Nord");
        assertThat(first.leafHash()).hasSize(44).isNotEqualTo(given.leafHash());
    }

    @Test
    void aWithdrawalWaitsForWorkThatReliesOnTheConsent() throws Exception {
        var given = world.answer(customer, purpose, GIVEN);
        var locked = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var relying = CompletableFuture.supplyAsync(() -> domain.inTransaction(() -> {
            var grants = world.permissions.locked(customer);
            locked.countDown();
            go.await(5, TimeUnit.SECONDS);
            return grants.permits(purpose) && world.permissions.of(customer).permits(purpose);
        }));
        locked.await(5, TimeUnit.SECONDS);
        var stopping = CompletableFuture.supplyAsync(() -> world.withdraw(customer, given.id()));

        await().during(Duration.ofMillis(300)).until(() -> !stopping.isDone());
        go.countDown();

        assertThat(relying.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(stopping.get(5, TimeUnit.SECONDS).consentId()).isEqualTo(given.id());
        assertThat(world.permits(customer, purpose)).isFalse();
    }

    @Test
    void twoAnswersAtOnceAreTakenOneAfterTheOther() throws Exception {
        var first = CompletableFuture.supplyAsync(() -> world.answer(customer, purpose, GIVEN));
        var second = CompletableFuture.supplyAsync(() -> world.answer(customer, purpose, GIVEN));
        var both = List.of(first.get(5, TimeUnit.SECONDS), second.get(5, TimeUnit.SECONDS));

        assertThat(both)
                .extracting(ConsentView::status)
                .containsExactlyInAnyOrder(ConsentStatus.GIVEN, ConsentStatus.RENEWED);
        assertThat(both).extracting(ConsentView::epoch).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void everyChangeIsAnEventALeafAndAnEpochAndIsToldOnce() {
        var given = world.answer(customer, purpose, GIVEN);
        var renewed = world.answer(customer, purpose, GIVEN);
        world.withdraw(customer, given.id());

        assertThat(renewed.id()).isEqualTo(given.id());
        assertThat(renewed.status()).isEqualTo(ConsentStatus.RENEWED);
        var history = world.as(customer, () -> world.consents.history(given.id(), 0, 50));
        assertThat(history)
                .extracting(ConsentView::status)
                .containsExactly(ConsentStatus.GIVEN, ConsentStatus.RENEWED, ConsentStatus.WITHDRAWN);
        assertThat(history).extracting(ConsentView::epoch).containsExactly(1L, 2L, 3L);
        assertThat(history).extracting(ConsentView::leafHash).doesNotHaveDuplicates();
        assertThat(domain.fired(ConsentsChanged.class))
                .flatExtracting(ConsentsChanged::changes)
                .containsExactly(
                        new ConsentChanged(customer, purpose, true, 1),
                        new ConsentChanged(customer, purpose, true, 2),
                        new ConsentChanged(customer, purpose, false, 3));
    }

    @Test
    void aNoAfterAYesIsAskedToBeAWithdrawalAndChangesNothing() {
        var given = world.answer(customer, purpose, GIVEN);

        assertThatThrownBy(() -> world.answer(customer, purpose, REFUSED)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> world.answer(customer, purpose, DEFERRED)).isInstanceOf(IllegalTransition.class);

        var now = world.as(customer, () -> world.consents.find(given.id()));
        assertThat(now).isEqualTo(given);
    }

    @Test
    void thereIsNothingToWithdrawFromARefusal() {
        var refused = world.answer(customer, purpose, REFUSED);

        assertThatThrownBy(() -> world.withdraw(customer, refused.id())).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> world.withdraw(customer, UUID.randomUUID())).isInstanceOf(UnknownConsent.class);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThatThrownBy(() -> world.answer(customer, "no-such-purpose", GIVEN))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> world.answer(customer, purpose, GIVEN, 2)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> world.answer(UUID.randomUUID(), purpose, GIVEN))
                .isInstanceOf(UnknownCustomer.class);
    }

    @Test
    void anotherCustomersConsentsDoNotExistForMe() {
        var given = world.answer(customer, purpose, GIVEN);
        var stranger = world.customer();

        assertThatThrownBy(() -> world.withdraw(stranger, given.id())).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> world.as(stranger, () -> world.consents.find(given.id())))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> world.as(stranger, () -> world.consents.of(customer, null)))
                .isInstanceOf(NotYours.class);
        assertThat(world.permits(customer, purpose)).isTrue();
    }

    @Test
    void anAgentRecordsByPhoneOnlyAndTheCustomerSeesIt() {
        var agent = Callers.staff(Roles.AGENT);
        var call = new OnBehalf(OnBehalf.Capacity.AGENT, "call-4711", true, null);
        var byPhone =
                new RecordedChoice(purpose, GIVEN, 1, "fr", "spoken", "phone", null, "call centre", call, null, null);
        var onTheWeb = new RecordedChoice(purpose, GIVEN, 1, "fr", "web-form", "web", null);

        assertThatThrownBy(() -> domain.as(agent, () -> world.consents.record(customer, onTheWeb)))
                .isInstanceOf(InvalidInput.class);
        domain.as(agent, () -> world.consents.record(customer, byPhone));

        var looks = world.as(customer, () -> domain.get(Accesses.class).entries(customer, null, 10));
        assertThat(looks)
                .singleElement()
                .satisfies(look -> assertThat(look.party()).isEqualTo(Roles.AGENT));
    }
}
