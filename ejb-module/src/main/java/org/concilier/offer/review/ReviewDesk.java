package org.concilier.offer.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.concilier.offer.DecisionFile;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.Basis;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/**
 * Where a person looks at decisions that customers want looked at. Only people work here, never programs, and none at
 * an offer of their own. Every reason is for the customer to read.
 */
@Stateless
@RolesAllowed(Roles.PRIVACY_OFFICER)
public class ReviewDesk {
    private static final int MOST = 201;

    @Inject
    ReviewBook book;

    @Inject
    DecisionFile decisions;

    @Inject
    AccessLog log;

    @Inject
    Caller caller;

    /**
     * Everyone's reviews without an outcome, what is due first.
     *
     * @param after id of the last review of the page before; null for the first page
     */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE, Roles.AUDITOR})
    public List<ReviewView> waiting(UUID after, int limit) {
        var page = book.waiting(after, Math.min(limit, MOST));
        var basis = Basis.of("legal obligation");
        log.looks(
                "reading the queue of decision reviews",
                page.stream()
                        .map(ReviewView::customerId)
                        .distinct()
                        .map(id -> new AccessLog.Seen(id, DecisionReviews.CATEGORIES, basis))
                        .toList());
        return page;
    }

    /** Takes one up, so that others see somebody is at it. */
    public ReviewView begin(UUID id) {
        var review = taken(id);
        book.step(review, ReviewState.IN_REVIEW, null);
        return book.view(review);
    }

    /**
     * The decision was right.
     *
     * @param reason why, for the customer
     */
    public ReviewView confirm(UUID id, String reason) {
        var review = taken(id);
        book.step(review, ReviewState.CONFIRMED, reason);
        return book.view(review);
    }

    /**
     * The decision was not right: it is taken anew, on the data, consents and offers of now, in this transaction. What is
     * wrong in the data is corrected first.
     *
     * @param reason what was wrong, for the customer
     */
    public ReviewView overturn(UUID id, String reason) {
        var review = taken(id);
        book.step(review, ReviewState.OVERTURNED, reason);
        review.decidedAnew(decisions.again(review.decisionId()));
        return book.view(review);
    }

    private Review taken(UUID id) {
        var review = book.locked(id);
        log.look(review.customerId(), "reviewing a decision", DecisionReviews.CATEGORIES, "legal obligation");
        var own = "staff:" + caller.name();
        if (decisions.find(review.decisionId()).authors().contains(own)) throw new OwnWork();
        return review;
    }
}
