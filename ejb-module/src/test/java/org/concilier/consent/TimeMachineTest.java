package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.consent.Decision.GIVEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was allowed at an instant, and under which words. */
@OnBothDatabases
class TimeMachineTest {
    private final Domain domain;
    private final ConsentWorld world;
    private UUID customer;
    private String purpose;

    TimeMachineTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
    }

    @BeforeEach
    void aPurposeWithItsFirstNotice() {
        purpose = world.purpose();
        customer = world.customer();
    }

    @Test
    void tellsTheWordsThatThePersonHadAnsweredToThen() {
        var beforeAll = now();
        later();
        world.answer(customer, purpose, GIVEN);
        var onTheFirst = now();
        later();
        world.publish(purpose, "second", true);
        var stillOnTheFirst = now();
        later();
        world.answer(customer, purpose, GIVEN, 2);
        var onTheSecond = now();

        assertThat(world.as(customer, () -> world.consents.at(customer, beforeAll)))
                .isEmpty();
        assertThat(then(onTheFirst).notice().what()).isEqualTo("first");
        assertThat(then(stillOnTheFirst).notice().what()).isEqualTo("first");
        assertThat(then(stillOnTheFirst).consent().permits()).isTrue();
        assertThat(then(onTheSecond).notice().what()).isEqualTo("second");
        assertThat(then(onTheSecond).consent().status()).isEqualTo(ConsentStatus.RENEWED);
    }

    @Test
    void whatWasAllowedIsTheSameAsWhatWasAnsweredThen() {
        world.answer(customer, purpose, GIVEN);
        assertAllowed(true);
        var before = domain.get(Purposes.class).find(purpose);
        world.put(purpose, before.version(), List.of("Comptoir du Nord"), "purchase-history", "birth-date");
        // Reaching further ends it at once, not when the next notice comes out.
        assertAllowed(false);
        world.publish(purpose, "with your birthday", false);
        assertAllowed(false);
        world.answer(customer, purpose, GIVEN, 2);
        assertAllowed(true);
        world.officer(() -> domain.get(Purposes.class).retire(purpose));
        assertAllowed(false);

        assertThat(recorded)
                .hasSize(5)
                .allSatisfy(moment ->
                        assertThat(then(moment.at()).consent().permits()).isEqualTo(moment.allowed()));
    }

    @Test
    void oneQueryAnswersItWhateverTheHistory() {
        world.answer(customer, purpose, GIVEN);
        var few = domain.statements(() -> then(now()));
        for (int i = 0; i < 50; i++) {
            later();
            world.answer(customer, purpose, GIVEN);
        }

        var many = domain.statements(() -> then(now()));

        assertThat(many).hasSameSizeAs(few);
        assertThat(many)
                .filteredOn(sql -> sql.contains("consent_event"))
                .singleElement()
                .satisfies(sql -> assertThat(sql).contains("notice_text", "purpose_reach"));
    }

    private final List<Moment> recorded = new java.util.ArrayList<>();

    private record Moment(Instant at, boolean allowed) {}

    /** As the check says now, to be compared with what is said of now later. */
    private void assertAllowed(boolean allowed) {
        assertThat(world.permits(customer, purpose)).isEqualTo(allowed);
        recorded.add(new Moment(now(), allowed));
        later();
    }

    private ConsentThen then(Instant at) {
        return world.as(customer, () -> world.consents.at(customer, at)).get(0);
    }

    private Instant now() {
        return domain.clock().business().instant();
    }

    private void later() {
        domain.clock().advance(Duration.ofMinutes(1));
    }
}
