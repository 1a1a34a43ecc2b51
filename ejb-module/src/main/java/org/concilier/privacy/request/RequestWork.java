package org.concilier.privacy.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Business;
import org.concilier.shared.Leases;

/**
 * The pieces of work that requests make, each in a transaction of its own: a request whose work was cut off is due as
 * before, and is done from its beginning by whichever node comes next.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class RequestWork {
    private static final String LEASE = "privacy-requests";
    private static final Duration LEASE_TIME = Duration.ofMinutes(2);
    private static final int PIECE = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Leases leases;

    @Inject
    RequestBook book;

    @Inject
    Packages packages;

    @Inject
    @Business
    Clock clock;

    /** A request that is due. */
    record Due(UUID id, UUID customerId, RequestKind kind) {}

    /** The next requests to work on; none while another node works. */
    public List<Due> due() {
        // Looked at before the lease is written, so that an idle system writes nothing.
        var requests = em.createQuery(
                        "select r from PrivacyRequest r where r.notBefore <= :now order by r.notBefore, r.id",
                        PrivacyRequest.class)
                .setParameter("now", clock.instant())
                .setMaxResults(PIECE)
                .getResultList();
        if (requests.isEmpty() || !leases.hold(LEASE, LEASE_TIME)) return List.of();
        return requests.stream()
                .map(r -> new Due(r.id(), r.customerId(), r.kind()))
                .toList();
    }

    /** Still at it: said between two pieces of work, so that nobody takes a long list for an abandoned one. */
    public boolean stillHeld() {
        return leases.hold(LEASE, LEASE_TIME);
    }

    /** Under the lock of the request: a second node, or an officer who rejects it, waits or finds it done. */
    public void pack(UUID id) {
        var request = em.find(PrivacyRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null || !request.isDue(clock.instant())) return;
        packages.make(request);
        book.step(request, RequestState.FULFILLED, null);
    }

    /** Whether an erasure is due to this moment, and not withdrawn or rejected meanwhile. */
    public boolean isDue(UUID id) {
        var request = em.find(PrivacyRequest.class, id);
        return request != null && request.isDue(clock.instant());
    }

    public void failed(UUID id) {
        var request = em.find(PrivacyRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request != null && request.isDue(clock.instant())) request.failed(clock.instant());
    }

    public boolean forgetExpired() {
        return packages.forgetExpired();
    }
}
