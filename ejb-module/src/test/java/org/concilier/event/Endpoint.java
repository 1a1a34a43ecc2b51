package org.concilier.event;

import static org.concilier.event.EventWorld.COMPANY;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The webhooks of one test, and the receiver behind them. */
final class Endpoint implements AutoCloseable {
    final Receiver receiver = new Receiver();
    private final EventWorld world;
    private final List<UUID> registered = new ArrayList<>();

    Endpoint(EventWorld world) {
        this.world = world;
    }

    UUID hook() {
        return hook(world.recipient);
    }

    UUID hook(String recipient) {
        var id = world.register(COMPANY, receiver.url(), recipient, EventType.CONSENT_WITHDRAWN)
                .id();
        registered.add(id);
        return id;
    }

    /** One that the test has deleted itself. */
    void forget(UUID hook) {
        registered.remove(hook);
    }

    UUID withdrawn() {
        return world.announce(EventType.CONSENT_WITHDRAWN, world.recipient);
    }

    /** The latest. */
    DeliveryView delivery(UUID hook) {
        return world.domain
                .as(COMPANY, () -> world.domain.get(Attempts.class).list(hook, null, 10))
                .get(0);
    }

    @Override
    public void close() {
        world.domain.run(COMPANY, () -> registered.forEach(world.webhooks()::delete));
        receiver.close();
    }
}
