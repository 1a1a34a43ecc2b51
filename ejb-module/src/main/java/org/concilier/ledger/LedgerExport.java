package org.concilier.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;
import org.concilier.shared.SigningKeys;

/**
 * The whole ledger page by page, for someone who checks it elsewhere: every leaf and checkpoint up to the one that was
 * the newest at the beginning, and every record that must have a leaf. Each page is a transaction of its own and reads
 * what no longer changes, so an export of any size holds nothing and disturbs nobody.
 */
@Stateless
@RolesAllowed({Roles.AUDITOR, Roles.AUDIT_READ})
public class LedgerExport {
    /** Leaves, or records, of a page. */
    public static final int PAGE = 1000;

    private static final System.Logger LOG = System.getLogger(LedgerExport.class.getName());
    private static final Comparator<LeafKind> BY_NAME = Comparator.comparing(Enum::name);

    @PersistenceContext
    EntityManager em;

    @Inject
    Tree tree;

    @Inject
    SigningKeys keys;

    @Inject
    Instance<ProvenRecords> sources;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * What an export begins with.
     *
     * @param treeSize how many leaves it will have
     * @param kinds of records that it will list, sorted by name
     * @param publicKeys JWK set (RFC 7517) of the keys that sign
     */
    public record Head(long treeSize, Instant exportedAt, List<LeafKind> kinds, String publicKeys) {}

    /** @param text the very characters that were hashed, in UTF-8 */
    public record Leaf(long index, String text, String hash) {}

    /** Leaves in order, and the checkpoints that were signed while they came in, by tree size. */
    public record Stretch(List<Leaf> leaves, List<Checkpoint> checkpoints) {}

    /**
     * A record that must have a leaf.
     *
     * @param waiting text of its leaf while that is not among those of the export: it came in after, or has no position
     *     yet; null for every other record
     */
    public record Listed(UUID id, String leafHash, String waiting) {}

    /** @throws NoCheckpointYet within the first second of a new database */
    public Head begin() {
        long size = tree.newest().orElseThrow(NoCheckpointYet::new).treeSize();
        LOG.log(Level.INFO, "the ledger is exported by {0}: {1} leaves", caller.name(), size);
        var kinds = sources.stream().map(ProvenRecords::kind).sorted(BY_NAME).toList();
        return new Head(size, clock.instant(), kinds, keys.publicKeys().toString());
    }

    /**
     * A page of leaves and checkpoints.
     *
     * @param from index of the first leaf; the checkpoint of the empty tree comes with 0
     * @param size tree size where the export ends
     */
    public Stretch stretch(long from, long size) {
        long to = Math.min(from + PAGE, size);
        var leaves = em.createQuery(
                        "select new org.concilier.ledger.LedgerExport$Leaf(p.pos, l.body, l.hash) from LedgerPosition p"
                                + " join LedgerLeaf l on l.id = p.leafId where p.pos >= :from and p.pos < :to"
                                + " order by p.pos",
                        Leaf.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        var checkpoints = em.createQuery(
                        "select c from LedgerCheckpoint c where c.treeSize > :from and c.treeSize <= :to"
                                + " order by c.treeSize",
                        LedgerCheckpoint.class)
                .setParameter("from", from == 0 ? -1 : from)
                .setParameter("to", to)
                .getResultList();
        return new Stretch(
                leaves, checkpoints.stream().map(LedgerCheckpoint::view).toList());
    }

    /**
     * A page of records of one kind.
     *
     * @param after id of the last record of the page before; null for the first page
     */
    public List<Listed> records(LeafKind kind, long size, UUID after) {
        var entity = sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no records are kept of " + kind))
                .entity();
        var page = page(entity, after);
        var waiting = waiting(page.stream().map(ProvenRecord::leafHash).toList(), size);
        return page.stream()
                .map(r -> new Listed(r.id(), r.leafHash(), waiting.get(r.leafHash())))
                .toList();
    }

    private List<ProvenRecord> page(Class<?> entity, UUID after) {
        var query = em.createQuery(
                "select new org.concilier.ledger.ProvenRecord(r.id, r.leafHash) from " + entity.getSimpleName() + " r"
                        + (after == null ? "" : " where r.id > :after") + " order by r.id",
                ProvenRecord.class);
        if (after != null) query.setParameter("after", after);
        return query.setMaxResults(PAGE).getResultList();
    }

    /** Of these leaves, those beyond the export, with their text. */
    private Map<String, String> waiting(List<String> hashes, long size) {
        var texts = new HashMap<String, String>();
        if (hashes.isEmpty()) return texts;
        em.createQuery(
                        "select l.hash, l.body from LedgerLeaf l left join LedgerPosition p on p.leafId = l.id"
                                + " where l.hash in :hashes and (p.pos is null or p.pos >= :size)",
                        Tuple.class)
                .setParameter("hashes", hashes)
                .setParameter("size", size)
                .getResultList()
                .forEach(row -> texts.put(row.get(0, String.class), row.get(1, String.class)));
        return texts;
    }
}
