package org.concilier.offer.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.vault.SubjectKeys;

/** Writes reviews and every change of them, each with its leaf, and tells them. Internal: judges nobody. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReviewBook {
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

    public Review open(UUID decisionId, UUID customerId, ReviewKind kind, String words) {
        var sealed = words == null ? null : keys.of(customerId).seal(words, Review.WORDS);
        var review = new Review(decisionId, customerId, kind, sealed, clock.instant());
        em.persist(review);
        note(review, null);
        return review;
    }

    /** Locked, so that two who act on it come one after the other. */
    public Review locked(UUID id) {
        var review = em.find(Review.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (review == null) throw new UnknownReview();
        return review;
    }

    public boolean isOpen(UUID decisionId) {
        return em.createQuery(
                                "select count(r) from Review r where r.decisionId = :decision and r.closedAt is null",
                                Long.class)
                        .setParameter("decision", decisionId)
                        .getSingleResult()
                > 0;
    }

    /** @param reason for the customer to read; null for none */
    public void step(Review review, ReviewState next, String reason) {
        review.become(next, clock.instant());
        note(review, reason);
    }

    private void note(Review review, String reason) {
        var step = new ReviewStep(review, steps(List.of(review.id())).size() + 1, clock.instant(), party());
        var leaf = ledger.append(LeafKind.REVIEW, review.customerId(), step.facts(review, reason));
        var sealed = reason == null ? null : keys.of(review.customerId()).seal(reason, ReviewStep.REASON);
        em.persist(step.proven(leaf, sealed));
    }

    /** As the person may know it: staff act by their role. */
    private String party() {
        return caller.principal()
                .map(p -> p.kind() == Kind.CUSTOMER ? "customer" : p.party())
                .orElse("system");
    }

    private List<ReviewStep> steps(List<UUID> reviews) {
        return em.createQuery("select s from ReviewStep s where s.reviewId in :ids order by s.seq", ReviewStep.class)
                .setParameter("ids", reviews)
                .getResultList();
    }

    public ReviewView view(Review review) {
        em.flush();
        var key = keys.find(review.customerId()).orElse(null);
        var steps = steps(List.of(review.id())).stream().map(s -> s.view(key)).toList();
        return review.view(key, steps.get(steps.size() - 1).reason(), steps, clock.instant());
    }

    /** Newest first. */
    public List<ReviewView> of(UUID customerId, UUID after, int limit) {
        var older = after == null
                ? ""
                : " and (r.askedAt, r.id) < (select a.askedAt, a.id from Review a where a.id = :after"
                        + " and a.customerId = :customer)";
        return views(page(
                        "select r from Review r where r.customerId = :customer" + older
                                + " order by r.askedAt desc, r.id desc",
                        after,
                        limit)
                .setParameter("customer", customerId));
    }

    /** Of everyone, not closed, what is due first. */
    public List<ReviewView> waiting(UUID after, int limit) {
        var later =
                after == null ? "" : " and (r.dueAt, r.id) > (select a.dueAt, a.id from Review a where a.id = :after)";
        return views(page(
                "select r from Review r where r.closedAt is null" + later + " order by r.dueAt, r.id", after, limit));
    }

    private TypedQuery<Review> page(String query, UUID after, int limit) {
        var page = em.createQuery(query, Review.class).setMaxResults(limit);
        return after == null ? page : page.setParameter("after", after);
    }

    private List<ReviewView> views(TypedQuery<Review> query) {
        var reviews = query.getResultList();
        if (reviews.isEmpty()) return List.of();
        var all = keys.find(reviews.stream().map(Review::customerId).collect(Collectors.toSet()));
        var last = new HashMap<UUID, ReviewStep>();
        steps(reviews.stream().map(Review::id).toList()).forEach(step -> last.put(step.reviewId(), step));
        var views = new ArrayList<ReviewView>();
        for (var review : reviews) {
            var key = all.get(review.customerId());
            views.add(review.view(key, last.get(review.id()).reason(key), List.of(), clock.instant()));
        }
        return views;
    }
}
