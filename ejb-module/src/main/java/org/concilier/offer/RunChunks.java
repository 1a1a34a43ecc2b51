package org.concilier.offer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.concilier.consent.Permissions;
import org.concilier.customer.CustomerBook;
import org.concilier.shared.Leases;

/**
 * One chunk of a run, in one transaction: the decisions and the mark of how far they reach stand or fall together.
 * Internal. An EJB, because the thread that works may carry the web's context, where there is no persistence unit.
 */
@Stateless
@PermitAll
public class RunChunks {
    private static final int SIZE = 200;
    private static final Duration LEASE = Duration.ofSeconds(20);

    @PersistenceContext
    EntityManager em;

    @Inject
    Leases leases;

    @Inject
    Permissions permissions;

    @Inject
    CustomerBook book;

    @Inject
    Deciding deciding;

    @Inject
    RunTallies tallies;

    @Inject
    Clock clock;

    /** @return whether there is more to do for this node */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean next(UUID id) {
        var lease = "decision-run-" + id;
        if (!leases.hold(lease, LEASE)) return false;
        var run = em.find(DecisionRun.class, id);
        if (run == null || !run.isRunning()) return false;
        var customers = book.idsAfter(run.lastCustomer(), SIZE);
        if (customers.isEmpty()) {
            run.finish(clock.instant());
            leases.release(lease);
            return false;
        }
        var taken = deciding.decide(permissions.locked(customers), Occasion.at(run.placement()));
        tallies.count(id, taken.stream().map(Deciding.Taken::record).toList());
        run.advance(
                customers.get(customers.size() - 1),
                taken.stream().map(Deciding.Taken::decision).toList());
        return true;
    }
}
