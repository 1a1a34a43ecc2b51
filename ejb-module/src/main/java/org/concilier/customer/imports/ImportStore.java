package org.concilier.customer.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Receives: every piece is safe once its own transaction ended. Internal. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ImportStore {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The import that a key already stands for. */
    public Optional<ImportView> under(String partner, String key) {
        return em.createQuery(
                        "select j from ImportJob j where j.partner = :partner and j.idempotencyKey = :key",
                        ImportJob.class)
                .setParameter("partner", partner)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(ImportJob::view);
    }

    public UUID open(String partner, String key, ImportKind kind) {
        var job = new ImportJob(partner, key, kind, clock.instant(), ImportHold.from(clock.instant()));
        em.persist(job);
        return job.id();
    }

    public void add(UUID id, List<ImportRecord> records) {
        var job = locked(id);
        var lineAfter = records.get(records.size() - 1).nextLine();
        em.persist(new ImportChunk(id, job.receive(ImportHold.THIS_NODE, lineAfter), records));
        job.held(ImportHold.from(clock.instant()));
    }

    public ImportView close(UUID id, boolean whole) {
        var job = locked(id);
        job.close(whole);
        return job.view();
    }

    /** A sign of life for what this node works on. */
    public void renew(Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        var hold = ImportHold.from(clock.instant());
        em.createQuery("update ImportJob j set j.heldUntil = :until where j.id in :ids and j.holder = :node")
                .setParameter("until", hold.until())
                .setParameter("node", hold.node())
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Takes over what a silent node left, as cut where it was still coming in; this node holds it from now on. */
    public List<UUID> takeOver() {
        var abandoned = em.createQuery("""
                        select j from ImportJob j
                        where j.state in (RECEIVING, RUNNING) and j.heldUntil < :now order by j.id""", ImportJob.class)
                .setParameter("now", clock.instant())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        abandoned.forEach(job -> {
            job.close(false);
            job.held(ImportHold.from(clock.instant()));
        });
        return abandoned.stream().map(ImportJob::id).toList();
    }

    private ImportJob locked(UUID id) {
        return em.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
