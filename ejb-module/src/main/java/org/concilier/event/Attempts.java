package org.concilier.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.shared.Roles;

/** What a program may see and do about the deliveries to its own endpoints. */
@Stateless
@RolesAllowed(Roles.WEBHOOKS_WRITE)
public class Attempts {
    private static final String EARLIER =
            " and (d.madeAt, d.id) < (select a.madeAt, a.id from Delivery a where a.id = :after)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Webhooks webhooks;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** A page of deliveries, the latest first; {@code after} is null for the first page. */
    public List<DeliveryView> list(UUID webhook, UUID after, int limit) {
        webhooks.find(webhook);
        var query = em.createQuery(
                "select d, e.type from Delivery d join OutboxEvent e on e.id = d.eventId where d.webhookId = :webhook"
                        + (after == null ? "" : EARLIER) + " order by d.madeAt desc, d.id desc",
                Tuple.class);
        if (after != null) query.setParameter("after", after);
        return query.setParameter("webhook", webhook)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> row.get(0, Delivery.class).view(row.get(1, String.class)))
                .toList();
    }

    /** Sends one again, with the same {@code webhook-id}, whatever became of it. */
    public DeliveryView again(UUID webhook, UUID id) {
        webhooks.find(webhook);
        var delivery = em.find(Delivery.class, id);
        if (delivery == null || !delivery.webhookId().equals(webhook)) throw new UnknownDelivery();
        delivery.again(clock.instant());
        return delivery.view(em.find(OutboxEvent.class, delivery.eventId()).type());
    }

    /** Sends an event that means nothing, to see that it arrives. */
    public DeliveryView ping(UUID webhook) {
        webhooks.find(webhook);
        var ping = new Announcement(
                EventType.WEBHOOK_PING, null, Map.of("webhookId", webhook.toString()), clock.instant(), List.of());
        var delivery = new Delivery(outbox.announce(ping), webhook, clock.instant());
        em.persist(delivery);
        return delivery.view(EventType.WEBHOOK_PING.wireName());
    }
}
