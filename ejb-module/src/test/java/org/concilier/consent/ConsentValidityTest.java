package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.consent.Decision.GIVEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ConsentValidityTest {
    private final Domain domain;
    private final ConsentWorld world;
    private final UUID customer;
    private final String purpose;

    ConsentValidityTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        customer = world.customer();
        purpose = world.purpose("Comptoir du Nord");
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

    private List<ConsentStatus> statusesAt(Instant at) {
        return world.as(customer, () -> world.consents.of(customer, at)).stream()
                .map(ConsentView::status)
                .toList();
    }
}
