package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.concilier.consent.Decision.DEFERRED;
import static org.concilier.consent.Decision.GIVEN;
import static org.concilier.consent.Decision.REFUSED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.NotYours;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
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
        assertThat(first.recipients()).containsExactly("Comptoir du Nord");
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
    void thePastIsToldAsItWas() {
        var asked = domain.clock().business().instant();
        var given = world.answer(customer, purpose, GIVEN);
        domain.clock().advance(Duration.ofDays(10));
        world.withdraw(customer, given.id());
        domain.clock().advance(Duration.ofDays(10));
        world.answer(customer, purpose, GIVEN);
        domain.clock().advance(Duration.ofDays(400));

        assertThat(statusesAt(asked.minusSeconds(1))).isEmpty();
        assertThat(statusesAt(asked)).containsExactly(ConsentStatus.GIVEN);
        assertThat(statusesAt(asked.plus(Duration.ofDays(10)))).containsExactly(ConsentStatus.WITHDRAWN);
        assertThat(statusesAt(asked.plus(Duration.ofDays(21)))).containsExactly(ConsentStatus.GIVEN);
        assertThat(statusesAt(asked.plus(Duration.ofDays(419)))).containsExactly(ConsentStatus.EXPIRED);
        assertThat(statusesAt(null)).containsExactly(ConsentStatus.EXPIRED);
    }

    private List<ConsentStatus> statusesAt(Instant at) {
        return world.as(customer, () -> world.consents.of(customer, at)).stream()
                .map(ConsentView::status)
                .toList();
    }

    @Test
    void aYesRunsOutByItself() {
        world.answer(customer, purpose, GIVEN);

        domain.clock().advance(Duration.ofDays(364));
        assertThat(world.permits(customer, purpose)).isTrue();
        domain.clock().advance(Duration.ofDays(1));
        assertThat(world.permits(customer, purpose)).isFalse();
        assertThat(world.answer(customer, purpose, GIVEN).status()).isEqualTo(ConsentStatus.GIVEN);
    }

    @Test
    void anIncompatibleNoticeEndsOlderConsentsAndACompatibleOneDoesNot() {
        var given = world.answer(customer, purpose, GIVEN);
        world.publish(purpose, "second, same meaning", true);
        assertThat(world.permits(customer, purpose)).isTrue();
        assertThatThrownBy(() -> world.answer(customer, purpose, GIVEN, 1)).isInstanceOf(InvalidInput.class);

        domain.clock().advance(Duration.ofMinutes(1));
        world.publish(purpose, "third, another meaning", false);

        assertThat(world.permits(customer, purpose)).isFalse();
        assertThat(world.as(customer, () -> world.consents.find(given.id())).status())
                .isEqualTo(ConsentStatus.SUPERSEDED);
        assertThat(statusesAt(given.changedAt())).containsExactly(ConsentStatus.GIVEN);
        world.answer(customer, purpose, GIVEN, 3);
        assertThat(world.permits(customer, purpose)).isTrue();
    }

    @Test
    void aPurposeThatReachesFurtherNeedsANewNoticeAndANewYes() {
        world.answer(customer, purpose, GIVEN);
        var before = domain.get(Purposes.class).find(purpose);

        var after = world.put(purpose, before.version(), List.of("Comptoir du Nord"), "purchase-history", "birth-date");

        assertThat(after.askable()).isFalse();
        assertThat(world.permits(customer, purpose)).isFalse();
        assertThatThrownBy(() -> world.answer(customer, purpose, GIVEN)).isInstanceOf(InvalidInput.class);
        assertThat(world.publish(purpose, "now with your birthday", true).compatibleWithPrevious())
                .isFalse();
        assertThat(world.permits(customer, purpose)).isFalse();
        world.answer(customer, purpose, GIVEN, 2);
        assertThat(world.permits(customer, purpose)).isTrue();
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
        var byPhone = new RecordedChoice(purpose, GIVEN, 1, "fr", "spoken", "phone", "call-4711");
        var onTheWeb = new RecordedChoice(purpose, GIVEN, 1, "fr", "web-form", "web", null);

        assertThatThrownBy(() -> domain.as(agent, () -> world.consents.record(customer, onTheWeb)))
                .isInstanceOf(InvalidInput.class);
        domain.as(agent, () -> world.consents.record(customer, byPhone));

        var looks = world.as(customer, () -> domain.get(Accesses.class).entries(customer, null, 10));
        assertThat(looks)
                .singleElement()
                .satisfies(look -> assertThat(look.party()).isEqualTo(Roles.AGENT));
    }

    @Test
    void manyAnswersGoInWithAsManyReadsAsOneAndTheBadOnesAreNamed() {
        var customers = Stream.generate(world::customer).limit(40).toList();
        var choices = new ArrayList<Choice>();
        var answer = new RecordedChoice(purpose, GIVEN, 1, "en", "import", "store", null);
        for (var one : customers) choices.add(new Choice(one, answer, "partner"));
        choices.add(3, new Choice(UUID.randomUUID(), answer, "partner"));
        choices.add(
                new Choice(customers.get(0), new RecordedChoice(purpose, REFUSED, 1, "en", "import", "x", null), "p"));
        var rejected = new ArrayList<Rejected>();

        var reads = domain
                .statements(() -> rejected.addAll(
                        domain.inTransaction(() -> domain.get(ConsentBook.class).record(choices))))
                .stream()
                .filter(sql -> sql.startsWith("select") && !sql.contains("_seq"))
                .toList();

        assertThat(reads).hasSize(3);
        assertThat(rejected).extracting(Rejected::index).containsExactly(3, 41);
        assertThat(domain.inTransaction(() -> world.permissions.of(customers)).values())
                .allMatch(grants -> grants.permits(purpose) && grants.epoch() == 1);
    }

    @Test
    void permissionsOfManyTakeOneQuery() {
        var other = world.customer();
        world.answer(customer, purpose, GIVEN);

        var sql = domain.statements(() -> domain.inTransaction(() -> world.permissions.of(List.of(customer, other))));

        assertThat(sql).hasSize(1);
    }
}
