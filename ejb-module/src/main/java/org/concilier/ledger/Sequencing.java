package org.concilier.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import org.concilier.shared.Leases;

/** Gives positions to the leaves that wait, batch by batch. */
@ApplicationScoped
class Sequencing {
    static final String LEASE = "ledger-sequencer";
    private static final Duration LEASE_TIME = Duration.ofSeconds(15);
    private static final int BATCH = 5000;
    private static final int IN_ONE_DELETE = 1000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Leases leases;

    @Inject
    Tree tree;

    /**
     * One batch in one transaction; in a new database also the checkpoint of the empty tree. A second node that nevertheless tried the same would fail on the first position.
     *
     * @return whether more leaves may be waiting
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean batch() {
        // Looked at before the lease is written, so that an idle system writes nothing.
        boolean idle = waiting(1).isEmpty() && tree.newest().isPresent();
        if (idle || !leases.hold(LEASE, LEASE_TIME)) return false;
        var waiting = waiting(BATCH);
        sequence(waiting);
        return waiting.size() == BATCH;
    }

    private void sequence(List<Waiting> waiting) {
        var growth = tree.growth();
        for (var leaf : waiting) {
            em.persist(new LedgerPosition(growth.size(), leaf.id()));
            growth.add(Hash.parse(leaf.hash()));
        }
        tree.keep(growth);
        em.flush();
        em.clear();
        for (int i = 0; i < waiting.size(); i += IN_ONE_DELETE) {
            delete(waiting.subList(i, Math.min(i + IN_ONE_DELETE, waiting.size())));
        }
    }

    /** A leaf in the queue; public for the query that makes it. */
    public record Waiting(Long id, String hash) {}

    private List<Waiting> waiting(int most) {
        return em.createQuery(
                        "select new org.concilier.ledger.Sequencing$Waiting(l.id, l.hash)"
                                + " from LedgerQueue q join LedgerLeaf l on l.id = q.leafId order by q.leafId",
                        Waiting.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** By id: a leaf with a smaller id may have been committed since, and must not go with them. */
    private void delete(List<Waiting> done) {
        em.createQuery("delete from LedgerQueue q where q.leafId in :ids")
                .setParameter("ids", done.stream().map(Waiting::id).toList())
                .executeUpdate();
    }
}
