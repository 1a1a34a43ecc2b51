package org.concilier.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.event.EventWorld.COMPANY;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class EndpointsTest {
    private final Domain domain;
    private final EventWorld world;
    private final Endpoint endpoint;
    private final Receiver receiver;

    EndpointsTest(DatabaseKind kind) {
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
    void forADayBothSecretsSign() {
        var hook = endpoint.hook();
        var old = domain.as(COMPANY, () -> world.webhooks().secret(hook));
        domain.run(COMPANY, () -> world.webhooks().rotate(hook));
        endpoint.withdrawn();
        world.post();
        domain.clock().advance(Duration.ofHours(25));
        endpoint.withdrawn();
        world.post();

        var first = receiver.received().get(0);
        var at = Instant.ofEpochSecond(Long.parseLong(first.timestamp()));
        assertThat(first.signature().split(" "))
                .hasSize(2)
                .contains(Signature.header(List.of(old), first.id(), at, first.body()));
        assertThat(receiver.received().get(1).signature().split(" ")).hasSize(1);
    }

    @Test
    void noRedirectIsFollowedAndAGoneEndpointIsLeftAlone() {
        var hook = endpoint.hook();
        receiver.answering(n -> n == 1 ? 307 : 410);
        endpoint.withdrawn();

        world.post();
        assertThat(receiver.received()).hasSize(1);
        assertThat(endpoint.delivery(hook).lastStatus()).isEqualTo(307);
        domain.clock().advance(Duration.ofMinutes(1));
        world.post();

        assertThat(domain.as(COMPANY, () -> world.webhooks().find(hook)).enabled())
                .isFalse();
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        var hook = endpoint.hook();
        receiver.answering(n -> 200).saying(new byte[8_000_000]);
        endpoint.withdrawn();

        world.post();

        assertThat(endpoint.delivery(hook).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void aPingGoesToTheOneEndpointAndIsNoNews() {
        var hook = endpoint.hook();
        var before = world.end();
        domain.run(COMPANY, () -> domain.get(Attempts.class).ping(hook));

        world.post();

        assertThat(receiver.received())
                .singleElement()
                .satisfies(r -> assertThat(r.body()).contains("org.concilier.webhook.ping.v1"));
        assertThat(world.read(COMPANY, before).events()).isEmpty();
    }

    @Test
    void aPausedEndpointIsSentNothingUntilItGoesOn() {
        var hook = endpoint.hook();
        endpoint.withdrawn();
        world.sequence();
        enable(hook, false);
        world.post();
        assertThat(receiver.received()).isEmpty();

        enable(hook, true);
        world.post();

        assertThat(receiver.received()).hasSize(1);
    }

    private void enable(UUID hook, boolean yes) {
        var patch = Json.createObjectBuilder().add("enabled", yes).build();
        domain.run(COMPANY, () -> {
            var version = world.webhooks().find(hook).version();
            world.webhooks().change(hook, version, new Fields(patch));
        });
    }
}
