package org.concilier.privacy.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.vault.SubjectKeys;

/** Writes requests and every change of them, each with its leaf. Internal: judges the change, not who makes it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class RequestBook {
    private static final String OPEN = "select r from PrivacyRequest r where r.customerId = :customer"
            + " and r.closedAt is null order by r.receivedAt, r.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    Ledger ledger;

    @Inject
    SubjectKeys keys;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /** Takes a request and says so; one that repeats another is tied to it and judged by itself all the same. */
    public PrivacyRequest open(UUID customerId, RequestDraft draft) {
        var earlier = open(customerId).stream()
                .filter(request -> request.kind() == draft.kind())
                .findFirst();
        var request = new PrivacyRequest(customerId, draft, keys.of(customerId), party(), clock.instant());
        earlier.map(PrivacyRequest::id).ifPresent(request::repeats);
        em.persist(request);
        note(request, null);
        step(request, RequestState.ACKNOWLEDGED, null);
        return request;
    }

    /** The request, locked, so that two who act on it come one after the other. */
    public PrivacyRequest locked(UUID customerId, UUID requestId) {
        var request = em.find(PrivacyRequest.class, requestId, LockModeType.PESSIMISTIC_WRITE);
        if (request == null || !request.isOf(customerId)) throw new UnknownRequest();
        return request;
    }

    /** @param reason for the person to read; null for none */
    public void step(PrivacyRequest request, RequestState next, String reason) {
        request.become(next, clock.instant());
        note(request, reason);
    }

    /** All that are not closed, oldest first. */
    public List<PrivacyRequest> open(UUID customerId) {
        return em.createQuery(OPEN, PrivacyRequest.class)
                .setParameter("customer", customerId)
                .getResultList();
    }

    private void note(PrivacyRequest request, String reason) {
        var at = clock.instant();
        int seq = steps(request) + 1;
        var facts = RequestStep.facts(request, seq, at, party(), reason);
        var leaf = ledger.append(LeafKind.REQUEST, request.customerId(), facts);
        var sealed = keys.find(request.customerId())
                .map(key -> SealedText.REASON.seal(key, reason))
                .orElse(null);
        em.persist(new RequestStep(request, seq, at, party(), sealed, leaf));
    }

    private int steps(PrivacyRequest request) {
        return em.createQuery("select count(s) from RequestStep s where s.requestId = :id", Long.class)
                .setParameter("id", request.id())
                .getSingleResult()
                .intValue();
    }

    /** As the person may know it: a login may be an address, and staff act by their role. */
    private String party() {
        return caller.principal()
                .map(p -> p.kind() == Kind.CUSTOMER ? "customer" : p.party())
                .orElse("system");
    }
}
