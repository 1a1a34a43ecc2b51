package org.concilier.customer.scoring;

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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.shared.Leases;

/**
 * The steps of a run, each one transaction: what was done and the mark of how far it reaches stand or fall together.
 * Internal. An EJB, because the thread that works may carry the web's context, where there is no persistence unit.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ScoringSteps {
    static final int PIECE = 200;

    /** Longer than any step takes; the row's lock holds others off meanwhile, whatever the clocks say. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final String NEXT = "select f.customerId from CustomerFeatures f where %s order by f.customerId";

    @PersistenceContext
    EntityManager em;

    @Inject
    Leases leases;

    @Inject
    Preparation preparation;

    @Inject
    Scorer scorer;

    @Inject
    Clock clock;

    /** Makes the models and the parts, unless they are there or another node is at it. */
    public void prepare(UUID id) {
        var lease = "scoring-" + id;
        if (!leases.hold(lease, LEASE)) return;
        var run = em.find(ScoringRun.class, id);
        if (run != null && run.isPreparing()) {
            preparation.prepare(run);
            ScoringPart.all(id).forEach(em::persist);
            run.prepared();
        }
        leases.release(lease);
    }

    /** Parts that are not worked off; none while the models are made, and after the end. */
    public List<Integer> open(UUID id) {
        return em.createQuery(
                        "select p.part from ScoringPart p, ScoringRun r where r.id = p.runId"
                                + " and p.runId = :run and not p.done and r.state = SCORING order by p.part",
                        Integer.class)
                .setParameter("run", id)
                .getResultList();
    }

    /** @return whether there is more to do in this part for this node */
    public boolean next(UUID id, int number) {
        var lease = "scoring-" + id + "-" + number;
        if (!leases.hold(lease, LEASE)) return false;
        var part = em.find(ScoringPart.class, new ScoringPart.Place(id, number));
        if (part == null || part.isDone()) return false;
        var customers = customers(part);
        if (!customers.isEmpty()) {
            var tally = scorer.score(em.find(ScoringRun.class, id), models(id), customers);
            part.advance(customers.get(customers.size() - 1), tally);
        }
        if (customers.size() == PIECE) return true;
        part.finish();
        leases.release(lease);
        return false;
    }

    /** Ends the run when all parts are worked off. */
    public void finish(UUID id) {
        var run = em.find(ScoringRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run != null && run.isScoring() && open(id).isEmpty()) run.finish(clock.instant());
    }

    public void fail(UUID id, String why) {
        var run = em.find(ScoringRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run != null && (run.isPreparing() || run.isScoring())) run.fail(why, clock.instant());
    }

    private List<UUID> customers(ScoringPart part) {
        var after = part.lastId() == null ? part.fromId() : part.lastId();
        var from = after == null ? "1 = 1" : part.lastId() == null ? "f.customerId >= :after" : "f.customerId > :after";
        var until = part.untilId() == null ? "" : " and f.customerId < :until";
        var query = em.createQuery(NEXT.formatted(from + until), UUID.class);
        if (after != null) query.setParameter("after", after);
        if (part.untilId() != null) query.setParameter("until", part.untilId());
        return query.setMaxResults(PIECE).getResultList();
    }

    private Map<String, CustomerModel> models(UUID id) {
        return em.createQuery(
                        "select m from CustomerModel m where m.runId = :run and m.outcome = FITTED",
                        CustomerModel.class)
                .setParameter("run", id)
                .getResultStream()
                .collect(Collectors.toMap(CustomerModel::currency, model -> model));
    }
}
