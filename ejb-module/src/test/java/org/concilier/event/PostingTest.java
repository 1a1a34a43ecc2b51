package org.concilier.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.event.EventWorld.COMPANY;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.concilier.event.RecipientState.State;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PostingTest {
    private final Domain domain;
    private final EventWorld world;
    private final Endpoint endpoint;
    private final Receiver receiver;

    PostingTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new EventWorld(domain);
        endpoint = new Endpoint(world);
        receiver = endpoint.receiver;
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void anEventArrivesOnceSignedAndItsArrivalIsAnAcknowledgement() {
        var hook = endpoint.hook();
        var event = endpoint.withdrawn();
        assertThat(world.told(event).state()).isEqualTo(State.PENDING);

        world.post();
        world.post();

        var got = receiver.received();
        assertThat(got).hasSize(1);
        var secret = domain.as(COMPANY, () -> world.webhooks().secret(hook));
        var at = Instant.ofEpochSecond(Long.parseLong(got.get(0).timestamp()));
        assertThat(got.get(0).id()).isEqualTo(event.toString());
        assertThat(got.get(0).signature())
                .isEqualTo(Signature.header(
                        List.of(secret), event.toString(), at, got.get(0).body()));
        assertThat(at).isEqualTo(domain.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        assertThat(got.get(0).type()).startsWith("application/cloudevents+json");
        try (var reader = Json.createReader(new StringReader(got.get(0).body()))) {
            assertThat(reader.readObject().getString("id")).isEqualTo(event.toString());
        }
        assertThat(world.told(event).state()).isEqualTo(State.DELIVERED);
        assertThat(world.told(event).acknowledgedAt()).isEqualTo(domain.clock().instant());
        assertThat(endpoint.delivery(hook).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void whatFailsIsTriedAgainLaterUnderTheSameId() {
        var hook = endpoint.hook();
        receiver.answering(n -> n < 3 ? 500 : 200);
        var event = endpoint.withdrawn();

        world.post();
        world.post();
        assertThat(receiver.received()).as("not before its time").hasSize(1);
        assertThat(endpoint.delivery(hook).lastStatus()).isEqualTo(500);
        domain.clock().advance(Duration.ofSeconds(10));
        world.post();
        domain.clock().advance(Duration.ofSeconds(30));
        world.post();

        assertThat(receiver.received())
                .hasSize(3)
                .extracting(Receiver.Received::id)
                .containsOnly(event.toString());
        assertThat(receiver.received())
                .extracting(Receiver.Received::signature)
                .as("signed anew each time")
                .doesNotHaveDuplicates();
        assertThat(world.told(event)).satisfies(told -> {
            assertThat(told.state()).isEqualTo(State.DELIVERED);
            assertThat(told.attempts()).isEqualTo(3);
        });
    }

    @Test
    void whatWasSentByAProcessThatDiedBeforeItNotedSoIsSentAgainUnderTheSameId() {
        var hook = endpoint.hook();
        var event = endpoint.withdrawn();
        world.sequence();
        domain.get(Sender.class).send(domain.get(PostingBook.class).take(hook));
        assertThat(receiver.received()).hasSize(1);
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("update lease set holder = 'the process that died' where name like 'webhook %'")
                .executeUpdate());

        world.post();
        assertThat(receiver.received()).as("still held by the dead process").hasSize(1);
        domain.clock().advance(Duration.ofMinutes(1));
        world.post();

        assertThat(receiver.received())
                .hasSize(2)
                .extracting(Receiver.Received::id)
                .containsOnly(event.toString());
        assertThat(world.told(event).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void afterTheLastAttemptItIsGivenUpAndCanBeSentAgainByHand() {
        var hook = endpoint.hook();
        receiver.answering(n -> n > 12 ? 200 : 503);
        var event = endpoint.withdrawn();
        for (int i = 0; i < 14; i++) {
            world.post();
            domain.clock().advance(Duration.ofHours(15));
        }
        assertThat(receiver.received()).hasSize(12);
        assertThat(world.told(event).state()).isEqualTo(State.FAILED);
        assertThat(endpoint.delivery(hook).nextAt()).isNull();

        domain.run(
                COMPANY,
                () -> domain.get(Attempts.class)
                        .again(hook, endpoint.delivery(hook).id()));
        assertThat(world.told(event).state()).isEqualTo(State.PENDING);
        world.post();

        assertThat(receiver.received()).hasSize(13);
        assertThat(world.told(event).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aRecipientThatComesLateIsToldWhatItMissed() {
        var event = endpoint.withdrawn();
        var given = world.announce(EventType.CONSENT_GIVEN, world.recipient);
        world.post();
        assertThat(world.told(event).state()).isEqualTo(State.UNREACHABLE);

        endpoint.hook();
        assertThat(world.told(event).state()).isEqualTo(State.PENDING);
        assertThat(world.told(given).state()).as("does not listen to that").isEqualTo(State.UNREACHABLE);
        world.post();

        assertThat(receiver.received()).extracting(Receiver.Received::id).containsExactly(event.toString());
    }

    @Test
    void whatWasOnItsWayToADeletedEndpointWaitsForTheNext() {
        receiver.answering(n -> n == 1 ? 500 : 200);
        var first = endpoint.hook();
        var event = endpoint.withdrawn();
        world.post();
        domain.run(COMPANY, () -> world.webhooks().delete(first));
        endpoint.forget(first);
        assertThat(world.told(event).state()).isEqualTo(State.UNREACHABLE);

        endpoint.hook();
        world.post();

        assertThat(world.told(event).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aProgramOfTheCompanyHearsEverythingOfItsTypes() {
        endpoint.hook(null);
        var one = endpoint.withdrawn();
        var another = world.announce(EventType.CONSENT_WITHDRAWN);
        world.announce(EventType.CONSENT_GIVEN);

        world.post();

        assertThat(receiver.received())
                .extracting(Receiver.Received::id)
                .containsExactlyInAnyOrder(one.toString(), another.toString());
        assertThat(world.told(one).state())
                .as("it does not answer for the recipient")
                .isEqualTo(State.UNREACHABLE);
    }
}
