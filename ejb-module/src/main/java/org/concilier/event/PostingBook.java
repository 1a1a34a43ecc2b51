package org.concilier.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.shared.Leases;
import org.concilier.shared.Secrets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is due, and what became of it; each step a transaction, none of them open while something is sent. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostingBook {
    /** Sent at once to one endpoint. */
    static final int CHUNK = 10;

    /** Longer than a chunk can take: the whole of an attempt ends after five seconds. */
    private static final Duration LEASE_TIME = Duration.ofSeconds(30);

    private static final String DUE = """
            select w.id from Webhook w where w.enabled = true and exists (
             select 1 from Delivery d where d.webhookId = w.id and d.state = PENDING and d.dueAt <= :now)""";

    private static final String NEXT = """
            select d, e from Delivery d join OutboxEvent e on e.id = d.eventId
            where d.webhookId = :webhook and d.state = PENDING and d.dueAt <= :now order by d.dueAt, e.entered""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Leases leases;

    @Inject
    Secrets secrets;

    @Inject
    Event<Heard> heard;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    @Inject
    @ConfigProperty(name = "concilier.webhooks.attempts")
    int attempts;

    /** Endpoints with something to be sent now. */
    public List<UUID> due() {
        return em.createQuery(DUE, UUID.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** The next chunk for one endpoint; empty when there is none, or another node has this endpoint. */
    public List<Letter> take(UUID id) {
        var webhook = em.find(Webhook.class, id);
        if (webhook == null || !webhook.isEnabled() || !leases.hold(lease(id), LEASE_TIME)) return List.of();
        var now = clock.instant();
        var live = webhook.secrets(secrets, now);
        return em.createQuery(NEXT, Tuple.class)
                .setParameter("webhook", id)
                .setParameter("now", now)
                .setMaxResults(CHUNK)
                .getResultStream()
                .map(row -> letter(row.get(0, Delivery.class), row.get(1, OutboxEvent.class), webhook, live))
                .toList();
    }

    /** Writes down what became of a chunk. A 2xx is the recipient's acknowledgement. */
    public void note(UUID id, Map<UUID, Outcome> outcomes) {
        var now = clock.instant();
        var webhook = em.find(Webhook.class, id);
        var deliveries = em.createQuery("select d from Delivery d where d.id in :ids", Delivery.class)
                .setParameter("ids", outcomes.keySet())
                .getResultList();
        for (var delivery : deliveries) {
            var outcome = outcomes.get(delivery.id());
            delivery.tried(outcome, now, new Backoff(attempts));
            if (outcome.isGone()) webhook.enable(false);
        }
        if (webhook != null) taken(webhook, accepted(deliveries));
    }

    /** Gives the endpoint free for other nodes. */
    public void release(UUID id) {
        leases.release(lease(id));
    }

    private void taken(Webhook webhook, List<UUID> events) {
        if (events.isEmpty()) return;
        var told = em.createQuery("select e from OutboxEvent e where e.id in :ids", OutboxEvent.class)
                .setParameter("ids", events)
                .getResultList();
        heard.fire(Heard.of(webhook.owner(), told));
        if (webhook.recipient() != null) acknowledge(webhook, events);
    }

    private void acknowledge(Webhook webhook, List<UUID> events) {
        var now = clock.instant();
        em.createQuery(
                        "select r from EventRecipient r where r.eventId in :ids and r.recipient = :name",
                        EventRecipient.class)
                .setParameter("ids", events)
                .setParameter("name", webhook.recipient())
                .getResultStream()
                .forEach(told -> told.acknowledge(now, "webhook " + webhook.id()));
    }

    private static List<UUID> accepted(List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(d -> d.state() == DeliveryState.DELIVERED)
                .map(Delivery::eventId)
                .toList();
    }

    private Letter letter(Delivery delivery, OutboxEvent event, Webhook webhook, List<String> live) {
        var body = event.cloudEvent(publicUrl).toString();
        return new Letter(delivery.id(), event.id(), webhook.url(), body, live, clock.instant());
    }

    private static String lease(UUID webhook) {
        return "webhook " + webhook;
    }
}
