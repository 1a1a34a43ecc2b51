package org.concilier.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.concilier.shared.SigningKeys;

/** The stored tree: reads the few nodes asked for, and keeps what a batch of leaves completes. */
@ApplicationScoped
class Tree {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    SigningKeys keys;

    @Transactional(TxType.MANDATORY)
    public Optional<Checkpoint> newest() {
        return em.createNamedQuery(LedgerCheckpoint.NEWEST, LedgerCheckpoint.class)
                .setMaxResults(1)
                .getResultStream()
                .map(LedgerCheckpoint::view)
                .findFirst();
    }

    /** Roots of subtrees, with one query. */
    @Transactional(TxType.MANDATORY)
    public Map<Subtree, Hash> roots(Collection<Subtree> subtrees) {
        if (subtrees.isEmpty()) return Map.of();
        var found = em.createQuery("select n from LedgerNode n where n.subtree in :wanted", LedgerNode.class)
                .setParameter("wanted", subtrees)
                .getResultList();
        var roots = new HashMap<Subtree, Hash>();
        for (var node : found) roots.put(node.subtree(), node.hash());
        return roots;
    }

    /** Where the tree goes on growing: from the newest checkpoint, whatever the length of the history. */
    @Transactional(TxType.MANDATORY)
    public TreeGrowth growth() {
        long size = newest().map(Checkpoint::treeSize).orElse(0L);
        if (size == 0) return new TreeGrowth(0, roots -> null);
        return new TreeGrowth(size, roots(new LeafRange(0, size).subtrees())::get);
    }

    /** Stores what was completed and signs the new state. */
    @Transactional(TxType.MANDATORY)
    public void keep(TreeGrowth growth) {
        growth.completed().forEach((subtree, hash) -> em.persist(new LedgerNode(subtree, hash)));
        var checkpoint = Checkpoint.unsigned(growth.size(), growth.root(), clock.instant());
        em.persist(new LedgerCheckpoint(checkpoint.signedBy(keys.sign(checkpoint.signed()), keys.keyId())));
    }
}
