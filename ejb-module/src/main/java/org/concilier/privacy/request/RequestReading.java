package org.concilier.privacy.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.shared.Business;
import org.concilier.vault.SubjectKey;
import org.concilier.vault.SubjectKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Requests as they are told: a page takes the same few queries, however long its requests have been open. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class RequestReading {
    private static final String NEWEST = "select r from PrivacyRequest r where r.customerId = :customer%s"
            + " order by r.receivedAt desc, r.id desc";
    private static final String OLDER = " and (r.receivedAt, r.id) < (select a.receivedAt, a.id from PrivacyRequest a"
            + " where a.id = :after and a.customerId = :customer)";
    private static final String OPEN =
            "select r from PrivacyRequest r where r.closedAt is null%s" + " order by r.dueAt, r.id";
    private static final String LATER =
            " and (r.dueAt, r.id) > (select a.dueAt, a.id from PrivacyRequest a where a.id = :after)";

    @PersistenceContext
    EntityManager em;

    @Inject
    SubjectKeys keys;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.authority.name")
    String authority;

    @Inject
    @ConfigProperty(name = "concilier.authority.complaints-url")
    String complaints;

    public List<PrivacyRequest> newest(UUID customerId, UUID after, int limit) {
        return page(NEWEST, OLDER, after)
                .setParameter("customer", customerId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Of everyone, what is due first. */
    public List<PrivacyRequest> open(UUID after, int limit) {
        return page(OPEN, LATER, after).setMaxResults(limit).getResultList();
    }

    private TypedQuery<PrivacyRequest> page(String query, String going, UUID after) {
        var page = em.createQuery(query.formatted(after == null ? "" : going), PrivacyRequest.class);
        return after == null ? page : page.setParameter("after", after);
    }

    public RequestView one(PrivacyRequest request) {
        em.flush();
        var steps = em.createQuery(
                        "select s from RequestStep s where s.requestId = :id order by s.seq", RequestStep.class)
                .setParameter("id", request.id())
                .getResultList();
        var key = keys.of(request.customerId());
        var told = steps.stream().map(step -> step.view(key)).toList();
        var reason = told.get(told.size() - 1).reason();
        return view(request, key, reason, told, expiries(List.of(request)).get(request.id()));
    }

    /** Without their steps. */
    public List<RequestView> list(List<PrivacyRequest> requests) {
        if (requests.isEmpty()) return List.of();
        var all = keys.find(requests.stream().map(PrivacyRequest::customerId).toList());
        var expiries = expiries(requests);
        var reasons = reasons(requests);
        var views = new ArrayList<RequestView>();
        for (var request : requests) {
            var key = all.get(request.customerId());
            if (key == null) continue;
            var reason = SealedText.REASON.open(key, reasons.get(request.id()));
            views.add(view(request, key, reason, List.of(), expiries.get(request.id())));
        }
        return views;
    }

    private Map<UUID, Instant> expiries(List<PrivacyRequest> requests) {
        var found = new HashMap<UUID, Instant>();
        em.createQuery(
                        "select p from DataPackage p where p.requestId in :ids and p.expiresAt > :now",
                        DataPackage.class)
                .setParameter("ids", requests.stream().map(PrivacyRequest::id).toList())
                .setParameter("now", clock.instant())
                .getResultList()
                .forEach(p -> found.put(p.requestId(), p.expiresAt()));
        return found;
    }

    /** The sealed reason of each one's last step. */
    private Map<UUID, String> reasons(List<PrivacyRequest> requests) {
        var found = new HashMap<UUID, String>();
        em.createQuery("select s from RequestStep s where s.requestId in :ids", RequestStep.class)
                .setParameter("ids", requests.stream().map(PrivacyRequest::id).toList())
                .getResultStream()
                .sorted(Comparator.comparingInt(RequestStep::seq))
                .forEach(step -> found.put(step.requestId(), step.sealedReason()));
        return found;
    }

    private RequestView view(
            PrivacyRequest r, SubjectKey key, String reason, List<RequestView.Step> steps, Instant expiresAt) {
        var refused = r.state() == RequestState.REJECTED || r.state() == RequestState.UNFULFILLED;
        return new RequestView(
                r.id(),
                r.customerId(),
                r.kind(),
                r.kind().iri(),
                r.state(),
                r.state().iri(),
                r.channel(),
                r.language(),
                r.requestedBy(),
                r.receivedAt(),
                r.dueAt(),
                r.isExtended(),
                r.closedAt() == null && clock.instant().isAfter(r.dueAt()),
                r.verifiedBy(),
                r.duplicateOf(),
                r.details(key),
                RequestActs.json(r.changes(key)),
                r.purpose(),
                r.lifts(),
                r.closedAt(),
                reason,
                expiresAt,
                refused ? new RequestView.Authority(authority, complaints) : null,
                steps);
    }
}
