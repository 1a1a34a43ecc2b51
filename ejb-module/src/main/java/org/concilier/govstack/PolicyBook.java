package org.concilier.govstack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concilier.shared.Business;

/**
 * Policies by number. Number 1 is the company's own, whose versions are its revisions; the others are addresses of
 * policies published elsewhere, which only this adapter knows.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PolicyBook {
    static final long OURS = 1;

    @PersistenceContext
    EntityManager em;

    @Inject
    OwnPolicy own;

    @Inject
    Revisions revisions;

    @Inject
    @Business
    Clock clock;

    /** A policy that is not withdrawn, with its latest revision. */
    record Known(long id, Revision latest) {
        PolicyView view() {
            return PolicyTerms.of(Snapshot.data(latest.snapshot())).view(id);
        }
    }

    /** @throws UnknownObject when there is none, our own included before its first version */
    Known find(long id) {
        keepUp();
        var policy = em.find(Policy.class, id);
        var latest = revisions.latest(Revisions.POLICY, List.of(id)).get(id);
        if (policy == null || policy.isWithdrawn() || latest == null) throw new UnknownObject("policy");
        return new Known(id, latest);
    }

    List<Known> page(Slice slice) {
        keepUp();
        var ids = em.createQuery(
                        "select p.id from GovstackPolicy p where p.withdrawn = false and exists ("
                                + "select 1 from Revision r where r.schemaName = 'Policy' and r.objectId = p.id)"
                                + " order by p.id",
                        Long.class)
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit())
                .getResultList();
        var latest = revisions.latest(Revisions.POLICY, ids);
        return ids.stream().map(id -> new Known(id, latest.get(id))).toList();
    }

    /** As they are now; one that is not there is left out. */
    Map<Long, PolicyView> views(Collection<Long> ids) {
        keepUp();
        var views = new HashMap<Long, PolicyView>();
        revisions.latest(Revisions.POLICY, ids).forEach((id, latest) -> views.put(id, new Known(id, latest).view()));
        return views;
    }

    Known register(PolicyTerms terms, String by) {
        var policy = Policy.registered();
        em.persist(policy);
        return new Known(policy.id(), append(policy.id(), null, 0, terms, clock.instant(), by));
    }

    /** The same terms again make no revision. */
    Known revise(long id, PolicyTerms terms, String by) {
        var before = find(id);
        if (id == OURS) {
            own.publish(terms, before.view());
            keepUp();
            return find(id);
        }
        em.find(Policy.class, id, LockModeType.PESSIMISTIC_WRITE);
        var latest = revisions.latest(Revisions.POLICY, List.of(id)).get(id);
        if (Snapshot.says(latest.snapshot(), terms.data())) return new Known(id, latest);
        return new Known(id, append(id, latest, 0, terms, clock.instant(), by));
    }

    /** Takes it out of sight; whoever calls has seen to it that no agreement rests on it. */
    Revision withdraw(long id, String by) {
        var before = find(id);
        em.find(Policy.class, id, LockModeType.PESSIMISTIC_WRITE).withdraw();
        var terms = PolicyTerms.of(Snapshot.data(before.latest().snapshot()));
        return append(id, before.latest(), 0, terms, clock.instant(), by);
    }

    /** Gives each version of our own policy its revision. */
    private void keepUp() {
        if (seen() >= own.version()) return;
        em.find(Policy.class, OURS, LockModeType.PESSIMISTIC_WRITE);
        for (var version : own.after(seen())) {
            var latest = revisions.latest(Revisions.POLICY, List.of(OURS)).get(OURS);
            append(OURS, latest, version.number(), version.terms(), version.publishedAt(), "system");
        }
    }

    private int seen() {
        var latest = revisions.latest(Revisions.POLICY, List.of(OURS)).get(OURS);
        return latest == null ? 0 : latest.noticeVersion();
    }

    private Revision append(long id, Revision before, int version, PolicyTerms terms, Instant at, String by) {
        var snapshot = new Snapshot(Revisions.POLICY, Long.toString(id), at, null, by, terms.data());
        return revisions.append(id, before, version, snapshot);
    }
}
