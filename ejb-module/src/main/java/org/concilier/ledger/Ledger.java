package org.concilier.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where features note what must be provable. A leaf goes in with the transaction of what it records, or not at all; the
 * sequencer gives it a position within about a second.
 */
@ApplicationScoped
public class Ledger {
    private static final int SALT_BYTES = 32;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /**
     * Adds one leaf to the caller's transaction.
     *
     * @return its hash in base64: SHA-256(0x00 || leaf), RFC 6962 section 2.1
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String append(LeafKind kind, UUID subjectId, Map<String, ?> event) {
        return add(new LedgerEvent(kind, subjectId, event), clock.instant());
    }

    /** Adds many leaves in few round trips; hashes come in the order of the events. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> append(List<LedgerEvent> events) {
        var at = clock.instant();
        return events.stream().map(event -> add(event, at)).toList();
    }

    /** Where a leaf is in the tree, from 0; empty while it waits, and for an unknown hash. */
    @Transactional
    public Optional<Long> position(String leafHash) {
        return Optional.ofNullable(positions(List.of(leafHash)).get(leafHash));
    }

    /** Positions of those leaves that have one, with one query. */
    @Transactional
    public Map<String, Long> positions(Collection<String> leafHashes) {
        if (leafHashes.isEmpty()) return Map.of();
        var found = em.createQuery(
                        "select l.hash, p.pos from LedgerLeaf l join LedgerPosition p on p.leafId = l.id"
                                + " where l.hash in :hashes",
                        Tuple.class)
                .setParameter("hashes", leafHashes)
                .getResultList();
        var positions = new HashMap<String, Long>();
        for (var row : found) positions.put(row.get(0, String.class), row.get(1, Long.class));
        return positions;
    }

    /** Deletes what this person's leaves commit to, in the caller's transaction. Proofs stay valid; nobody can read them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int forget(UUID subjectId) {
        return em.createQuery("delete from LedgerOpening o where o.subjectId = :subject")
                .setParameter("subject", subjectId)
                .executeUpdate();
    }

    private String add(LedgerEvent event, Instant at) {
        var members = new HashMap<String, Object>(event.event());
        members.put("subject", event.subjectId());
        var text = CanonicalJson.of(members);
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var leaf = new LedgerLeaf(event.kind(), at, Hash.commitment(salt, text));
        em.persist(leaf);
        em.persist(new LedgerOpening(leaf.id(), event.subjectId(), salt, text));
        em.persist(new LedgerQueue(leaf.id()));
        return leaf.hash();
    }
}
