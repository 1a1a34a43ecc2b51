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
import java.util.stream.Collectors;
import org.concilier.vault.SubjectKey;
import org.concilier.vault.SubjectKeys;

/**
 * Where features note what must be provable. A leaf goes in with the transaction of what it records, or not at all; the
 * sequencer gives it a position within about a second.
 */
@ApplicationScoped
public class Ledger {
    private static final int SALT_BYTES = 32;
    private static final int PAGE = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    SubjectKeys subjectKeys;

    private final SecureRandom random = new SecureRandom();

    /**
     * Adds one leaf to the caller's transaction.
     *
     * @return its hash in base64: SHA-256(0x00 || leaf), RFC 6962 section 2.1
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String append(LeafKind kind, UUID subjectId, Map<String, ?> event) {
        return append(List.of(new LedgerEvent(kind, subjectId, event))).get(0);
    }

    /**
     * Adds many leaves in few round trips, one of them to the vault for every few hundred persons; hashes come in the
     * order of the events. What is appended about an erased person makes a leaf that nobody can ever open.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> append(List<LedgerEvent> events) {
        var at = clock.instant();
        var keys = subjectKeys.of(events.stream().map(LedgerEvent::subjectId).collect(Collectors.toSet()));
        return events.stream()
                .map(event -> add(event, at, keys.get(event.subjectId())))
                .toList();
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

    /**
     * What leaves about this person commit to, in the order of their making; nothing about an erased person, even where
     * a restored backup has the rows.
     *
     * @param afterLeafId of the last one seen; 0 to begin
     * @param limit one page, up to a thousand
     */
    @Transactional
    public List<Opening> openings(UUID subjectId, long afterLeafId, int limit) {
        var key = subjectKeys.find(subjectId);
        if (key.isEmpty()) return List.of();
        return em.createQuery(
                        "select l, o from LedgerOpening o join LedgerLeaf l on l.id = o.leafId"
                                + " where o.subjectId = :subject and o.leafId > :after order by o.leafId",
                        Tuple.class)
                .setParameter("subject", subjectId)
                .setParameter("after", afterLeafId)
                .setMaxResults(Math.min(limit, PAGE))
                .getResultStream()
                .map(row -> opened(row.get(0, LedgerLeaf.class), row.get(1, LedgerOpening.class), key.get()))
                .toList();
    }

    /** Deletes what this person's leaves commit to, in the caller's transaction. Proofs stay valid; nobody can read them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int forget(UUID subjectId) {
        return em.createQuery("delete from LedgerOpening o where o.subjectId = :subject")
                .setParameter("subject", subjectId)
                .executeUpdate();
    }

    private static Opening opened(LedgerLeaf leaf, LedgerOpening opening, SubjectKey key) {
        return Opening.of(leaf, opening.open(leaf.hash(), key));
    }

    private String add(LedgerEvent event, Instant at, SubjectKey key) {
        var members = new HashMap<String, Object>(event.event());
        members.put("subject", event.subjectId());
        var secret = LedgerOpening.Secret.of(salt(), CanonicalJson.of(members));
        var leaf = new LedgerLeaf(event.kind(), at, secret.commitment());
        em.persist(leaf);
        if (key != null) em.persist(new LedgerOpening(leaf, event.subjectId(), secret, key));
        em.persist(new LedgerQueue(leaf.id()));
        return leaf.hash();
    }

    private byte[] salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
