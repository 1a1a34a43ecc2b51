package org.concilier.customer.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/** Files of purchases, customers or consents, each partner's own. */
@Stateless
@RolesAllowed(Roles.IMPORTS_WRITE)
public class Imports {
    private static final int MOST = 201;

    @PersistenceContext
    EntityManager em;

    @Inject
    ImportIntake intake;

    @Inject
    ImportStore store;

    @Inject
    ImportRunner runner;

    @Inject
    Caller caller;

    /**
     * Receives a file of any size and starts to work it off. Answers when the body has ended, or was cut.
     *
     * @param key idempotency key; null for none. The same key gives the import it already stands for
     * @param announced Content-Length of the body, -1 when unknown
     * @throws NotAsDeclared when the body is not of that format
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportView receive(ImportKind kind, ImportFormat format, String key, InputStream body, long announced)
            throws IOException {
        if (key != null) {
            var before = store.under(caller.name(), key);
            if (before.isPresent()) return before.get();
        }
        var view = intake.receive(caller.name(), key, kind, format, new WholeBody(body, announced));
        runner.start(view.id());
        return view;
    }

    public ImportView find(UUID id) {
        return mine(id).view();
    }

    /** The caller's imports, newest first; {@code after} is the id of the last one of the page before. */
    public List<ImportView> list(UUID after, int limit) {
        var query = em.createQuery(
                "select j from ImportJob j where j.partner = :partner"
                        + (after == null ? "" : OLDER)
                        + " order by j.startedAt desc, j.id desc",
                ImportJob.class);
        query.setParameter("partner", caller.name()).setMaxResults(Math.min(limit, MOST));
        if (after != null) query.setParameter("after", after);
        return query.getResultStream().map(ImportJob::view).toList();
    }

    private static final String OLDER = " and (j.startedAt, j.id) <"
            + " (select a.startedAt, a.id from ImportJob a where a.id = :after and a.partner = :partner)";

    /** A page of the records that did not go in, in the order of the file, from after {@code afterLine}. */
    public List<ImportView.Reject> rejects(UUID id, long afterLine, int limit) {
        mine(id);
        return em.createQuery(
                        "select r from ImportReject r where r.importId = :id and r.line > :after order by r.line",
                        ImportReject.class)
                .setParameter("id", id)
                .setParameter("after", afterLine)
                .setMaxResults(Math.min(limit, MOST))
                .getResultStream()
                .map(ImportReject::view)
                .toList();
    }

    private ImportJob mine(UUID id) {
        var job = em.find(ImportJob.class, id);
        if (job == null || !job.partner().equals(caller.name())) throw new UnknownImport();
        return job;
    }
}
