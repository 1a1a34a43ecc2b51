package org.concilier.govstack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored revisions of agreements and policies. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Revisions {
    static final String AGREEMENT = "DataAgreement";
    static final String POLICY = "Policy";

    private static final String LATEST = """
            select r from Revision r where r.schemaName = :schema and r.objectId in :ids and r.ordinal = (
                select max(l.ordinal) from Revision l where l.schemaName = :schema and l.objectId = r.objectId)""";

    @PersistenceContext
    EntityManager em;

    /** Adds a revision after the one before, which is null for the first; the object must be locked. */
    Revision append(long objectId, Revision before, int noticeVersion, Snapshot snapshot) {
        var revision = new Revision(objectId, before, noticeVersion, snapshot);
        em.persist(revision);
        return revision;
    }

    /** The latest of each object, with one query. */
    Map<Long, Revision> latest(String schema, Collection<Long> objects) {
        var latest = new HashMap<Long, Revision>();
        if (objects.isEmpty()) return latest;
        em.createQuery(LATEST, Revision.class)
                .setParameter("schema", schema)
                .setParameter("ids", objects)
                .getResultList()
                .forEach(r -> latest.put(r.objectId(), r));
        return latest;
    }

    /** A page of an object's revisions, oldest first. */
    List<Revision> of(String schema, long object, Slice slice) {
        return em.createQuery(
                        "select r from Revision r where r.schemaName = :schema and r.objectId = :id order by r.ordinal",
                        Revision.class)
                .setParameter("schema", schema)
                .setParameter("id", object)
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit())
                .getResultList();
    }

    /** All revisions of these agreements, oldest first: a few for each notice. */
    Map<Long, List<Revision>> ofAgreements(Collection<Long> agreements) {
        var all = new HashMap<Long, List<Revision>>();
        if (agreements.isEmpty()) return all;
        em.createQuery(
                        "select r from Revision r where r.schemaName = :schema and r.objectId in :ids"
                                + " order by r.objectId, r.ordinal",
                        Revision.class)
                .setParameter("schema", AGREEMENT)
                .setParameter("ids", agreements)
                .getResultList()
                .forEach(r -> all.computeIfAbsent(r.objectId(), id -> new java.util.ArrayList<>())
                        .add(r));
        return all;
    }

    /** One revision of an object by its id, with the one after it. */
    RevisionView view(String schema, long object, long revisionId) {
        var found = em.find(Revision.class, revisionId);
        if (found == null || found.objectId() != object || !found.isOf(schema)) throw new UnknownObject("revision");
        return found.view(after(schema, found).orElse(null));
    }

    private Optional<Revision> after(String schema, Revision revision) {
        return em.createQuery(
                        "select r from Revision r where r.schemaName = :schema and r.objectId = :id"
                                + " and r.ordinal = :next",
                        Revision.class)
                .setParameter("schema", schema)
                .setParameter("id", revision.objectId())
                .setParameter("next", revision.ordinal() + 1)
                .getResultStream()
                .findFirst();
    }
}
