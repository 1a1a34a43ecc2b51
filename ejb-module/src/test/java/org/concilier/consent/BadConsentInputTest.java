package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.consent.Decision.GIVEN;
import static org.concilier.consent.Decision.REFUSED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** What cannot be meant is refused, says where it is and what would be right. */
@OnBothDatabases
class BadConsentInputTest {
    private final Domain domain;
    private final ConsentWorld world;
    private final UUID customer;
    private final String purpose;

    BadConsentInputTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        customer = world.customer();
        purpose = world.purpose();
    }

    @Test
    void aPurposeOrANoticeThatIsNotInForce() {
        assertFault("/purpose", () -> world.answer(customer, "no-such-purpose", GIVEN));
        assertFault("/noticeVersion", () -> world.answer(customer, purpose, GIVEN, 2));
        world.publish(purpose, "second", true);
        assertFault("/noticeVersion", () -> world.answer(customer, purpose, GIVEN, 1));
        var unpublished = "p-" + UUID.randomUUID();
        world.put(unpublished, null, List.of(), "purchase-history");
        assertFault("/purpose", () -> world.answer(customer, unpublished, GIVEN));
        world.officer(() -> domain.get(Purposes.class).retire(purpose));
        assertFault("/purpose", () -> world.answer(customer, purpose, GIVEN, 2));
    }

    @Test
    void anInstantThatHasNotComeOrThatNobodyRemembers() {
        var now = now();

        assertFault("/at", () -> at(now.plusSeconds(1)));
        assertFault("/at", () -> at(Instant.parse("1899-12-31T23:59:59Z")));
        assertFault("/at", () -> at(Instant.MIN));
        assertFault("/at", () -> at(Instant.MAX));
        assertThat(at(Instant.parse("1900-01-01T00:00:00Z"))).isEmpty();
        assertThat(at(now)).isEmpty();
    }

    @Test
    void whatWasCollectedEarlierKeepsItsInstantAndItsEnd() {
        var published = now();
        domain.clock().advance(Duration.ofDays(3));
        var said = now().minus(Duration.ofDays(1));

        var given = collected(GIVEN, said);

        assertThat(given.changedAt()).isEqualTo(said);
        assertThat(given.validUntil()).isBefore(now().plus(Duration.ofDays(365)));
        assertFault("/givenAt", () -> collected(GIVEN, now().plusSeconds(1)));
        assertFault("/givenAt", () -> collected(GIVEN, published.minusSeconds(1)));
        assertFault("/givenAt", () -> collected(GIVEN, said.minusSeconds(1)));
        world.withdraw(customer, given.id());
        assertFault("/givenAt", () -> collected(GIVEN, now().minusSeconds(1)));
        assertThat(world.permits(customer, purpose)).isFalse();
    }

    @Test
    void onlyAProgramTellsWhenItWasSaid() {
        var earlier = new RecordedChoice(purpose, REFUSED, 1, "fr", "paper", "store", null, null, null, null, now());

        assertFault("/givenAt", () -> world.as(customer, () -> world.consents.record(customer, earlier)));
    }

    private ConsentView collected(Decision decision, Instant at) {
        var answer = new RecordedChoice(purpose, decision, 1, "fr", "paper", "store", null, "Lille", null, null, at);
        return domain.as(
                Callers.client(Roles.CONSENTS_WRITE),
                () -> world.consents.record(customer, answer).consent());
    }

    private List<ConsentView> at(Instant at) {
        return world.as(customer, () -> world.consents.of(customer, at));
    }

    private Instant now() {
        return domain.clock().business().instant();
    }

    private static void assertFault(String pointer, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(InvalidInput.class, e -> {
            assertThat(e.faults()).extracting(InvalidInput.Fault::pointer).containsExactly(pointer);
            assertThat(e.faults().get(0).detail()).isNotBlank();
        });
    }
}
