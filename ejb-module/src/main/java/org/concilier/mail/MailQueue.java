package org.concilier.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Leases;
import org.concilier.shared.Secrets;

/** What is due, and what became of it; each step a transaction, none of them open while something is sent. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class MailQueue {
    static final int CHUNK = 10;
    private static final String LEASE = "mail";
    /** Longer than a chunk can take: a server that does not answer ends it after ten seconds. */
    private static final Duration LEASE_TIME = Duration.ofMinutes(2);

    private static final String DUE =
            "select m from QueuedMessage m where m.state = WAITING and m.dueAt <= :now order by m.dueAt, m.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    Leases leases;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** One to be sent now. */
    record Due(UUID id, Message message, java.time.Instant written) {}

    /** The next chunk; empty when there is none, or another node is at it. */
    public List<Due> take() {
        var due = em.createQuery(DUE, QueuedMessage.class)
                .setParameter("now", clock.instant())
                .setMaxResults(CHUNK)
                .getResultList();
        if (due.isEmpty() || !leases.hold(LEASE, LEASE_TIME)) return List.of();
        return due.stream()
                .map(one -> new Due(one.id(), one.open(secrets), one.createdAt()))
                .toList();
    }

    public void sent(UUID id) {
        one(id).ifPresent(QueuedMessage::sent);
    }

    /** @return whether it was given up */
    public boolean failed(UUID id, boolean forGood) {
        var found = one(id);
        found.ifPresent(message -> message.failed(forGood, clock.instant()));
        return found.filter(message -> message.state() == QueuedMessage.State.GIVEN_UP)
                .isPresent();
    }

    /** Gives the queue free for other nodes. */
    public void release() {
        leases.release(LEASE);
    }

    /** Empty when its person was erased meanwhile. */
    private java.util.Optional<QueuedMessage> one(UUID id) {
        return java.util.Optional.ofNullable(em.find(QueuedMessage.class, id))
                .filter(message -> message.state() == QueuedMessage.State.WAITING);
    }
}
