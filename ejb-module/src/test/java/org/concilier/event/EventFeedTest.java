package org.concilier.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.event.EventWorld.COMPANY;
import static org.concilier.event.EventWorld.OUTSIDER;
import static org.concilier.event.EventWorld.ids;

import jakarta.ejb.EJBTransactionRequiredException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class EventFeedTest {
    private final Domain domain;
    private final EventWorld world;
    private final long before;

    EventFeedTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new EventWorld(domain);
        before = world.end();
    }

    @Test
    void anEventIsThereWithWhatItTellsOrNotAtAll() {
        assertThatThrownBy(() -> domain.inTransaction(() -> {
                    domain.get(Outbox.class).announce(world.announcement(EventType.CONSENT_GIVEN));
                    throw new IllegalStateException("what it tells did not happen");
                }))
                .hasMessageContaining("did not happen");
        assertThatThrownBy(() -> domain.get(Outbox.class).announce(world.announcement(EventType.CONSENT_GIVEN)))
                .isInstanceOf(EJBTransactionRequiredException.class);
        world.sequence();

        assertThat(world.read(COMPANY, before).events()).isEmpty();
    }

    @Test
    void anEventIsACloudEvent() {
        var id = world.announce(EventType.CONSENT_GIVEN);
        world.sequence();

        var event = world.read(COMPANY, before).events().get(0);

        assertThat(event.getString("specversion")).isEqualTo("1.0");
        assertThat(event.getString("id")).isEqualTo(id.toString());
        assertThat(event.getString("source")).isEqualTo("http://localhost:8080");
        assertThat(event.getString("type")).isEqualTo("org.concilier.consent.given.v1");
        assertThat(event.getString("subject")).isEqualTo(world.someone.toString());
        assertThat(event.getString("time")).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(event.getJsonObject("data").getInt("n")).isEqualTo(1);
    }

    @Test
    void whoGoesOnFromTheCursorMissesNothingThatCommitsLate() throws Exception {
        var late = new ArrayList<UUID>();
        var seen = new ArrayList<UUID>();
        var cursor = new long[] {before};
        domain.inTransaction(() -> {
            late.add(domain.get(Outbox.class).announce(world.announcement(EventType.CONSENT_GIVEN)));
            domain.em().flush();
            domain.executor()
                    .submit(() -> {
                        var early = world.announce(EventType.CONSENT_WITHDRAWN);
                        world.sequence();
                        var part = world.read(COMPANY, cursor[0]);
                        seen.addAll(ids(part));
                        cursor[0] = part.last();
                        assertThat(seen).containsExactly(early);
                    })
                    .get();
            return null;
        });
        assertThat(world.read(COMPANY, cursor[0]).events())
                .as("committed, no position yet")
                .isEmpty();

        world.sequence();

        assertThat(ids(world.read(COMPANY, cursor[0]))).isEqualTo(late);
    }

    @Test
    void concurrentWritersAndAReaderLoseNothing() throws Exception {
        var writers = Stream.generate(() -> domain.executor().submit(() -> {
                    for (int i = 0; i < 20; i++) world.announce(EventType.CONSENT_GIVEN);
                }))
                .limit(3)
                .toList();
        var seen = new ArrayList<UUID>();
        var cursor = before;
        var done = false;
        while (!done) {
            done = writers.stream().allMatch(java.util.concurrent.Future::isDone);
            world.sequence();
            EventFeed.Part part;
            do {
                part = domain.as(COMPANY, readFrom(cursor));
                seen.addAll(ids(part));
                cursor = part.last();
            } while (part.events().size() == 7);
        }
        for (var one : writers) one.get();

        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
    }

    private java.util.concurrent.Callable<EventFeed.Part> readFrom(long cursor) {
        return () -> domain.get(EventFeed.class).read(cursor, 7);
    }

    @Test
    void aProgramHearsWhatItsScopesOpenAndWhatIsAddressedToIt() {
        domain.run(
                Callers.client(Roles.ADMIN),
                () -> domain.get(Speakers.class).name("partner", List.of(world.recipient)));
        var addressed = world.announce(EventType.CONSENT_WITHDRAWN, world.recipient, "Somebody else");
        var other = world.announce(EventType.CONSENT_WITHDRAWN, "Somebody else");
        var erased = world.announce(EventType.CUSTOMER_ERASED);
        world.sequence();

        assertThat(ids(world.read(COMPANY, before))).containsExactly(addressed, other);
        assertThat(ids(world.read(OUTSIDER, before))).containsExactly(addressed);
        assertThat(ids(world.read(Callers.client(Roles.EVENTS_READ, Roles.CUSTOMERS_READ), before)))
                .containsExactly(addressed, erased);
        assertThat(world.read(OUTSIDER, before).last())
                .as("does not search the rest again")
                .isEqualTo(before + 3);
    }

    @Test
    void onlyWhoSpeaksForARecipientAcknowledges() {
        var mine = "Comptoir " + UUID.randomUUID();
        var event = world.announce(EventType.CONSENT_WITHDRAWN, mine);
        var feed = domain.get(EventFeed.class);
        assertThat(world.told(event).state()).isEqualTo(RecipientState.State.UNREACHABLE);

        assertThatThrownBy(() -> domain.run(OUTSIDER, () -> feed.acknowledge(event, mine)))
                .isInstanceOf(NotForYou.class);
        domain.run(Callers.client(Roles.ADMIN), () -> domain.get(Speakers.class).name("partner", List.of(mine)));
        assertThatThrownBy(() -> domain.run(OUTSIDER, () -> feed.acknowledge(UUID.randomUUID(), null)))
                .isInstanceOf(UnknownEvent.class);
        domain.run(OUTSIDER, () -> feed.acknowledge(event, null));

        var first = world.told(event);
        domain.clock().advance(Duration.ofHours(1));
        domain.run(OUTSIDER, () -> feed.acknowledge(event, mine));
        assertThat(first.state()).isEqualTo(RecipientState.State.DELIVERED);
        assertThat(world.told(event)).isEqualTo(first);
    }

    @Test
    void manyAnnouncementsGoInWithFewStatements() {
        var many = Stream.generate(() -> world.announcement(EventType.CONSENT_GIVEN, "A", "B"))
                .limit(200)
                .toList();

        var statements = domain.statements(
                () -> domain.inTransaction(() -> domain.get(Outbox.class).announce(many)));

        // Hibernate hands a statement over once a batch of a hundred rows.
        assertThat(statements).hasSizeLessThanOrEqualTo(6).allMatch(sql -> sql.startsWith("insert"));
    }

    @Test
    void anIdleSequencerWritesNothing() {
        assertThat(domain.statements(world::sequence)).hasSize(2).allMatch(sql -> sql.startsWith("select"));
    }

    @Test
    void eventsGoAfterTheirTimeAndTheProofLater() {
        var event = world.announce(EventType.CONSENT_WITHDRAWN, world.recipient);
        world.sequence();
        var retention = domain.get(EventRetention.class);

        domain.clock().advance(Duration.ofDays(31));
        while (retention.events()) {}
        assertThat(world.read(COMPANY, 0).events()).isEmpty();
        assertThat(world.read(COMPANY, 0).last()).as("a cursor never goes back").isEqualTo(before + 1);
        assertThat(world.told(event).state()).isEqualTo(RecipientState.State.FAILED);

        domain.clock().advance(Duration.ofDays(1830));
        while (retention.proofs()) {}
        assertThat(domain.inTransaction(() -> domain.get(Deliveries.class).of(List.of(event))))
                .isEqualTo(Map.of());
    }

    @Test
    void forgettingAPersonLeavesOnlyTheNewsThatOthersMustForgetToo() {
        world.announce(EventType.CONSENT_WITHDRAWN, world.recipient);
        var erased = world.announce(EventType.CUSTOMER_ERASED, world.recipient);
        world.sequence();

        domain.inTransaction(() -> {
            domain.get(Outbox.class).forget(world.someone);
            return null;
        });

        var all = Callers.client(Roles.EVENTS_READ, Roles.CONSENTS_READ, Roles.CUSTOMERS_READ);
        assertThat(ids(world.read(all, before))).containsExactly(erased);
        assertThat(world.told(erased).state()).isEqualTo(RecipientState.State.UNREACHABLE);
    }
}
