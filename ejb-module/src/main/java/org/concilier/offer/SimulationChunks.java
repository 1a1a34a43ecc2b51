package org.concilier.offer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.Permissions;
import org.concilier.shared.Leases;

/**
 * One chunk of one share of a simulation, in one transaction: the counts and the mark of how far they reach stand or fall
 * together. Internal. An EJB, because the thread that works may carry the web's context.
 */
@Stateless
@PermitAll
public class SimulationChunks {
    private static final int SIZE = 200;
    private static final Duration LEASE = Duration.ofSeconds(20);

    @PersistenceContext
    EntityManager em;

    @Inject
    Leases leases;

    @Inject
    Permissions permissions;

    @Inject
    Trying trying;

    @Inject
    Clock clock;

    /** Shares that are not done yet. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Integer> parts(UUID id) {
        return em.createQuery(
                        "select p.key.part from SimulationPart p, Simulation s where s.id = p.key.simulationId"
                                + " and s.state = RUNNING and p.key.simulationId = :id and p.done = false",
                        Integer.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** @return whether there is more to do of this share for this node */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean next(UUID id, int number) {
        var lease = "simulation-" + id + "-" + number;
        if (!leases.hold(lease, LEASE)) return false;
        var simulation = em.find(Simulation.class, id);
        var part = em.find(SimulationPart.class, new SimulationPart.Key(id, number));
        if (simulation == null || !simulation.isRunning() || part == null || part.isDone()) return false;
        var customers = customers(part);
        if (customers.isEmpty()) {
            part.finish();
            leases.release(lease);
            endWhenAllIsDone(id);
            return false;
        }
        trying.on(permissions.locked(customers), simulation).sums().forEach((cell, sum) -> count(part, cell, sum));
        part.advance(customers.get(customers.size() - 1), customers.size());
        return true;
    }

    private void endWhenAllIsDone(UUID id) {
        var simulation = em.find(Simulation.class, id, LockModeType.PESSIMISTIC_WRITE);
        em.flush();
        if (parts(id, false) == 0 && simulation.isRunning()) simulation.finish(clock.instant());
    }

    private long parts(UUID id, boolean done) {
        return em.createQuery(
                        "select count(p) from SimulationPart p where p.key.simulationId = :id and p.done = :done",
                        Long.class)
                .setParameter("id", id)
                .setParameter("done", done)
                .getSingleResult();
    }

    private List<UUID> customers(SimulationPart part) {
        var from = part.last() == null ? part.from() : part.last();
        var lower = from == null ? "" : part.last() == null ? " and c.id >= :from" : " and c.id > :from";
        var upper = part.to() == null ? "" : " and c.id < :to";
        var query = em.createQuery(
                "select c.id from Customer c where 1 = 1" + lower + upper + " order by c.id", UUID.class);
        if (from != null) query.setParameter("from", from);
        if (part.to() != null) query.setParameter("to", part.to());
        return query.setMaxResults(SIZE).getResultList();
    }

    private void count(SimulationPart part, TrialTally.Cell cell, TrialTally.Sum sum) {
        var key = new SimulationTally.Key(part.key().simulationId(), part.key().part(), cell.kind(), cell.name());
        var row = em.find(SimulationTally.class, key);
        if (row == null) {
            row = new SimulationTally(key);
            em.persist(row);
        }
        row.add(sum);
    }
}
