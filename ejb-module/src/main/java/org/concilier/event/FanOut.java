package org.concilier.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.concilier.shared.Leases;

/** Finds the endpoints that an event goes to, and makes a delivery for each. */
@ApplicationScoped
class FanOut {
    private static final int BATCH = 500;
    private static final String UNSENT = """
            select distinct r from EventRecipient r
            join Webhook w on w.recipient = r.recipient and w.enabled = true join w.types t
            where r.type = t and r.state = OPEN""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Leases leases;

    @Inject
    Clock clock;

    /** For the company's own programs: everything of the types they listen to. */
    @Transactional(TxType.MANDATORY)
    void open(List<OutboxEvent> events) {
        var hooks = enabled("w.recipient is null");
        for (var hook : hooks) {
            events.stream().filter(e -> hook.listensTo(e.type())).forEach(e -> deliver(e.id(), hook));
        }
    }

    /**
     * For recipients: what they have to be told and nothing has been sent of yet. What was announced before a recipient
     * had an endpoint is sent once it has one.
     *
     * @return whether more may be waiting
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean batch() {
        if (unsent(1).isEmpty() || !leases.hold(EventSequencing.LEASE, EventSequencing.LEASE_TIME)) return false;
        var unsent = unsent(BATCH);
        var hooks = enabled("w.recipient is not null");
        for (var told : unsent) {
            hooks.stream()
                    .filter(h -> h.recipient().equals(told.recipient()) && h.listensTo(told.type()))
                    .forEach(h -> deliver(told.eventId(), h));
            told.sent();
        }
        return unsent.size() == BATCH;
    }

    private void deliver(java.util.UUID event, Webhook hook) {
        em.persist(new Delivery(event, hook.id(), clock.instant()));
    }

    private List<Webhook> enabled(String which) {
        return em.createQuery(
                        "select distinct w from Webhook w left join fetch w.types where w.enabled = true and " + which,
                        Webhook.class)
                .getResultList();
    }

    private List<EventRecipient> unsent(int most) {
        return em.createQuery(UNSENT, EventRecipient.class).setMaxResults(most).getResultList();
    }
}
