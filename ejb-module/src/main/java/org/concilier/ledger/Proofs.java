package org.concilier.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Proofs for features that hand out evidence: of many leaves at once, with two queries for some dozens. */
@ApplicationScoped
public class Proofs {
    /** Leaves whose proofs are read at once: about twenty nodes each, most of them shared. */
    private static final int AT_ONCE = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Tree tree;

    /**
     * A leaf and its place.
     *
     * @param leaf the text that was hashed
     * @param index position; null while it has none in the tree of the checkpoint
     * @param proof audit path (RFC 6962 section 2.1.1), base64 hashes, deepest first; empty without a position
     */
    public record Proven(String leafHash, String leaf, Long index, List<String> proof) {}

    /** @throws NoCheckpointYet within the first second of a new database */
    @Transactional(TxType.MANDATORY)
    public Checkpoint newest() {
        return tree.newest().orElseThrow(NoCheckpointYet::new);
    }

    /** Those of the leaves that exist, by hash, with their proofs against one signed state. */
    @Transactional(TxType.MANDATORY)
    public Map<String, Proven> of(Collection<String> leafHashes, Checkpoint against) {
        var all = List.copyOf(leafHashes);
        var proven = new HashMap<String, Proven>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            for (var one : prove(all.subList(i, Math.min(i + AT_ONCE, all.size())), against.treeSize())) {
                proven.put(one.leafHash(), one);
            }
        }
        return proven;
    }

    private List<Proven> prove(List<String> some, long size) {
        var rows = em.createQuery(
                        "select l.hash, l.body, p.pos from LedgerLeaf l left join LedgerPosition p on p.leafId = l.id"
                                + " where l.hash in :hashes",
                        Tuple.class)
                .setParameter("hashes", some)
                .getResultList();
        var plans = new HashMap<String, ProofPlan>();
        for (var row : rows) {
            var index = row.get(2, Long.class);
            if (index != null && index < size) plans.put(row.get(0, String.class), ProofPlan.inclusion(index, size));
        }
        var roots = tree.roots(plans.values().stream()
                .flatMap(plan -> plan.subtrees().stream())
                .distinct()
                .toList());
        var proven = new ArrayList<Proven>();
        for (var row : rows) {
            var hash = row.get(0, String.class);
            var plan = plans.get(hash);
            proven.add(new Proven(
                    hash,
                    row.get(1, String.class),
                    plan == null ? null : row.get(2, Long.class),
                    plan == null
                            ? List.of()
                            : plan.hashes(roots::get).stream()
                                    .map(Hash::toString)
                                    .toList()));
        }
        return proven;
    }
}
