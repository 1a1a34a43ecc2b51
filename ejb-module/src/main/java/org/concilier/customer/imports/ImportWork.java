package org.concilier.customer.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Works off: one piece, how far it got and what was rejected in one transaction, so each line counts exactly once. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ImportWork {
    @PersistenceContext
    EntityManager em;

    @Inject
    ImportLines lines;

    @Inject
    Event<RowsWorkedOff> workedOff;

    @Inject
    Clock clock;

    /** Works off the next piece; false when there was none left. */
    public boolean step(UUID id) {
        var job = locked(id);
        if (!job.isRunning()) return false;
        if (!job.hasMore()) {
            job.finish(clock.instant());
            return false;
        }
        var chunk = em.find(ImportChunk.class, new ImportChunk.Place(id, job.nextSeq()));
        var records = chunk.records();
        var faults = lines.take(job.kind(), job.partner(), records);
        faults.forEach((record, why) -> em.persist(new ImportReject(id, record.line(), why)));
        job.progress(records.size() - faults.size(), faults.size());
        workedOff.fire(new RowsWorkedOff(records.size() - faults.size(), faults.size()));
        job.held(ImportHold.from(clock.instant()));
        em.remove(chunk);
        return true;
    }

    /** Ends what cannot go on; what was not worked off is not kept either. */
    public void fail(UUID id, String why) {
        var job = locked(id);
        if (!job.isRunning()) return;
        var chunk = em.find(ImportChunk.class, new ImportChunk.Place(id, job.nextSeq()));
        var from = chunk == null ? job.nextLine() : chunk.records().get(0).line();
        job.fail(why, from, clock.instant());
        em.createQuery("delete from ImportChunk c where c.importId = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private ImportJob locked(UUID id) {
        return em.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
