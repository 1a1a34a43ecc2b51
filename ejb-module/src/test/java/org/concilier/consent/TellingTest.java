package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.concilier.consent.Decision.DEFERRED;
import static org.concilier.consent.Decision.GIVEN;
import static org.concilier.consent.Decision.REFUSED;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concilier.event.EventType;
import org.concilier.event.Post;
import org.concilier.event.Receiver;
import org.concilier.event.RecipientState;
import org.concilier.event.RecipientState.State;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** Who hears what of a consent. */
@OnBothDatabases
class TellingTest {
    private static final String GIVEN_EVENT = EventType.CONSENT_GIVEN.wireName();
    private static final String WITHDRAWN_EVENT = EventType.CONSENT_WITHDRAWN.wireName();

    private final Domain domain;
    private final ConsentWorld world;
    private final Post post;
    private final UUID customer;
    private final String shop = "Shop " + UUID.randomUUID();
    private final String printer = "Printer " + UUID.randomUUID();

    TellingTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        post = new Post(domain);
        customer = world.customer();
    }

    @Test
    void everyChangeIsAnnouncedInItsOrder() {
        var purpose = world.purpose(shop);
        world.answer(customer, purpose, DEFERRED);
        var given = world.answer(customer, purpose, GIVEN);
        world.answer(customer, purpose, GIVEN);
        world.withdraw(customer, given.id());
        world.withdraw(customer, given.id());
        world.answer(customer, purpose, REFUSED);

        assertThat(post.read(Callers.client(Roles.EVENTS_READ, Roles.CONSENTS_READ), customer))
                .containsExactly(
                        EventType.CONSENT_DEFERRED.wireName(),
                        GIVEN_EVENT,
                        EventType.CONSENT_RENEWED.wireName(),
                        WITHDRAWN_EVENT,
                        EventType.CONSENT_REFUSED.wireName());
        assertThat(post.announced(customer, shop))
                .as("a no that ends no yes is nobody's business")
                .containsExactly(GIVEN_EVENT, EventType.CONSENT_RENEWED.wireName(), WITHDRAWN_EVENT);
    }

    @Test
    void everyStatusHasItsEvent() {
        assertThat(Arrays.stream(ConsentStatus.values()).map(s -> EventType.valueOf("CONSENT_" + s)))
                .hasSameSizeAs(ConsentStatus.values());
    }

    @Test
    void whoIsNoLongerNamedStillHearsOfTheEnd() {
        var purpose = world.purpose(shop, printer);
        var given = world.answer(customer, purpose, GIVEN);
        var version =
                world.officer(() -> domain.get(Purposes.class).find(purpose)).version();
        world.put(purpose, version, List.of(shop), "purchase-history");
        world.answer(customer, purpose, GIVEN);

        var withdrawal = world.withdraw(customer, given.id());

        assertThat(withdrawal.recipients())
                .extracting(RecipientState::recipient)
                .containsExactly(printer, shop);
        assertThat(post.announced(customer, printer)).containsExactly(GIVEN_EVENT, WITHDRAWN_EVENT);

        world.answer(customer, purpose, GIVEN);
        assertThat(world.withdraw(customer, given.id()).recipients())
                .as("it got nothing under the second yes")
                .extracting(RecipientState::recipient)
                .containsExactly(shop);
    }

    @Test
    void aNoAfterAYesThatRanOutTellsThoseWhoWereNotTold() {
        var purpose = world.purpose(shop);
        world.answer(customer, purpose, GIVEN);
        domain.clock().advance(Duration.ofDays(400));

        world.answer(customer, purpose, REFUSED);

        assertThat(post.announced(customer, shop)).containsExactly(GIVEN_EVENT, EventType.CONSENT_REFUSED.wireName());
    }

    @Test
    void aLaterLookShowsWhoHasAcknowledged() {
        var purpose = world.purpose(shop, printer);
        var given = world.answer(customer, purpose, GIVEN);
        assertThatThrownBy(() -> look(given.id())).isInstanceOf(NotWithdrawn.class);
        try (var receiver = new Receiver()) {
            post.register(receiver.url(), shop, EventType.CONSENT_WITHDRAWN);
            var withdrawal = world.withdraw(customer, given.id());
            assertThat(withdrawal.recipients())
                    .extracting(RecipientState::recipient, RecipientState::state)
                    .containsExactly(tuple(printer, State.UNREACHABLE), tuple(shop, State.PENDING));

            post.run();

            assertThat(receiver.received())
                    .singleElement()
                    .satisfies(r -> assertThat(r.body()).contains(given.id().toString()));
        }
        var later = look(given.id());
        assertThat(later.leafHash())
                .isEqualTo(world.withdraw(customer, given.id()).leafHash());
        assertThat(later.recipients())
                .extracting(RecipientState::recipient, RecipientState::state)
                .containsExactly(tuple(printer, State.UNREACHABLE), tuple(shop, State.DELIVERED));

        world.answer(customer, purpose, GIVEN);
        assertThatThrownBy(() -> look(given.id())).isInstanceOf(NotWithdrawn.class);
    }

    @Test
    void manyAnswersAreAnnouncedWithFewStatements() {
        var purpose = world.purpose(shop);
        var answer = new RecordedChoice(purpose, GIVEN, 1, "en", "import", "store", null);
        var customers = Stream.generate(world::customer).limit(100).toList();
        var choices =
                customers.stream().map(c -> new Choice(c, answer, "partner")).toList();

        var inserts =
                domain
                        .statements(() -> domain.inTransaction(
                                () -> domain.get(ConsentBook.class).record(choices)))
                        .stream()
                        .filter(sql -> sql.contains(" event ") || sql.contains("event_recipient"))
                        .toList();

        assertThat(inserts).hasSizeLessThanOrEqualTo(2);
    }

    private Withdrawal look(UUID consent) {
        return world.as(customer, () -> world.consents.withdrawal(consent));
    }
}
