package org.concilier.offer.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A review as the customer and the company see it.
 *
 * @param dueAt by when there is an outcome: one calendar month after it was asked for (GDPR article 12(3))
 * @param overdue whether that is over and there is none
 * @param words what the customer wrote; null for nothing
 * @param reason what the outcome was reasoned with; null before
 * @param newDecisionId the decision taken anew; null unless it was overturned
 * @param steps what happened, oldest first; empty in lists
 */
public record ReviewView(
        UUID id,
        UUID decisionId,
        UUID customerId,
        ReviewKind kind,
        ReviewState state,
        Instant askedAt,
        Instant dueAt,
        boolean overdue,
        Instant closedAt,
        String words,
        String reason,
        UUID newDecisionId,
        List<Step> steps) {

    /**
     * One change of it.
     *
     * @param party {@code customer}, a role, or a program
     */
    public record Step(ReviewState state, Instant at, String party, String reason, String leafHash) {}
}
