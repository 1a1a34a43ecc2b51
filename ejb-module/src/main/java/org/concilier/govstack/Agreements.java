package org.concilier.govstack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;

/**
 * Our purposes as numbered agreements. Purposes know nothing of this: whoever looks here first gives a new purpose its
 * number, and a new notice its revision.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Agreements {
    private static final String NUMBER = """
            insert into govstack_agreement (purpose)
            select p.code from purpose p
            where not exists (select 1 from govstack_agreement a where a.purpose = p.code)
            order by p.sort_order, p.code on conflict do nothing""";

    private static final int ALL = 100_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Purposes purposes;

    @Inject
    Revisions revisions;

    @Inject
    AgreementChain chain;

    /** An agreement with its purpose and its latest revision. */
    record Known(Agreement agreement, PurposeView purpose, Revision latest) {
        long id() {
            return agreement.id();
        }

        Terms terms() {
            return Terms.of(Snapshot.data(latest.snapshot()));
        }

        AgreementView view(Map<Long, PolicyView> policies) {
            return AgreementData.view(id(), Snapshot.data(latest.snapshot()), policies.get(terms().policy()));
        }
    }

    /** @throws UnknownObject when there is none */
    Known find(long id) {
        number();
        var agreement = em.find(Agreement.class, id);
        if (agreement == null) throw new UnknownObject("data agreement");
        return known(List.of(agreement)).get(0);
    }

    /** By purpose code; a code that is none of ours is left out. */
    Map<String, Known> ofPurposes(Collection<String> codes) {
        number();
        if (codes.isEmpty()) return Map.of();
        var found = em.createQuery("select a from Agreement a where a.purpose in :codes", Agreement.class)
                .setParameter("codes", codes)
                .getResultList();
        return known(found).stream().collect(Collectors.toMap(k -> k.purpose().code(), k -> k));
    }

    List<Known> page(Slice slice) {
        number();
        return known(em.createQuery("select a from Agreement a order by a.id", Agreement.class)
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit())
                .getResultList());
    }

    /**
     * Takes what is said of an agreement, and what its purpose is by now; the same again makes no revision.
     *
     * @param terms null to leave them
     */
    Known revise(long id, Terms terms, String by) {
        var agreement = em.find(Agreement.class, id, LockModeType.PESSIMISTIC_WRITE);
        var purpose = purposes.find(agreement.purpose());
        var latest = revisions.latest(Revisions.AGREEMENT, List.of(id)).get(id);
        return new Known(agreement, purpose, chain.extend(agreement, purpose, latest, terms, by));
    }

    /** Whether an agreement that is not withdrawn rests on this policy. */
    boolean restOn(long policy) {
        number();
        var all = em.createQuery("select a from Agreement a", Agreement.class).getResultList();
        return known(all).stream().anyMatch(k -> k.terms().policy() == policy);
    }

    private void number() {
        em.createNativeQuery(NUMBER).executeUpdate();
    }

    private List<Known> known(List<Agreement> agreements) {
        var byCode = purposes.list(null, ALL).stream().collect(Collectors.toMap(PurposeView::code, p -> p));
        var latest = revisions.latest(
                Revisions.AGREEMENT, agreements.stream().map(Agreement::id).toList());
        return agreements.stream()
                .map(a -> known(a, byCode.get(a.purpose()), latest.get(a.id())))
                .toList();
    }

    private Known known(Agreement agreement, PurposeView purpose, Revision latest) {
        return chain.isUpToDate(purpose, latest)
                ? new Known(agreement, purpose, latest)
                : revise(agreement.id(), null, "system");
    }
}
