package org.concilier.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concilier.vault.SubjectKey;
import org.concilier.vault.SubjectKeys;

/** Holds records of other features against their leaves, many at a time. Internal: shows what leaves commit to. */
@ApplicationScoped
public class LeafAudit {
    @PersistenceContext
    EntityManager em;

    @Inject
    SubjectKeys keys;

    /**
     * What these leaves commit to, by hash: absent when there is no such leaf; empty when it does not open, or when leaf,
     * opening and hash do not belong together.
     *
     * @param hashes up to a thousand
     * @param subjects whom they are about
     */
    @Transactional
    public Map<String, Optional<String>> events(Collection<String> hashes, Collection<UUID> subjects) {
        if (hashes.isEmpty()) return Map.of();
        var known = keys.find(subjects);
        var found = new HashMap<String, Optional<String>>();
        em.createQuery(
                        "select l, o from LedgerLeaf l left join LedgerOpening o on o.leafId = l.id"
                                + " where l.hash in :hashes",
                        Tuple.class)
                .setParameter("hashes", hashes)
                .getResultStream()
                .forEach(row -> {
                    var leaf = row.get(0, LedgerLeaf.class);
                    found.put(leaf.hash(), opened(leaf, row.get(1, LedgerOpening.class), known));
                });
        return found;
    }

    private static Optional<String> opened(LedgerLeaf leaf, LedgerOpening opening, Map<UUID, SubjectKey> keys) {
        var key = opening == null ? null : keys.get(opening.subjectId());
        if (key == null) return Optional.empty();
        try {
            var secret = opening.open(leaf.hash(), key);
            return isWhole(leaf, secret) ? Optional.of(secret.event()) : Optional.empty();
        } catch (IllegalStateException altered) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(LedgerLeaf leaf, LedgerOpening.Secret secret) {
        return leaf.body().contains("\"commitment\":\"" + secret.commitment() + "\"")
                && Hash.ofLeaf(leaf.body().getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .equals(leaf.hash());
    }
}
