package org.concilier.offer.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.concilier.vault.SubjectKey;

/** What a customer wants of a decision, from asking to its outcome. */
@Entity
@Table(name = "decision_review")
class Review {
    static final String WORDS = "decision-review:WORDS";

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "decision_id")
    private UUID decisionId;

    @Column(name = "customer_id")
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private ReviewKind kind;

    @Enumerated(EnumType.STRING)
    private ReviewState state = ReviewState.WAITING;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "new_decision_id")
    private UUID newDecisionId;

    private String words;

    protected Review() {}

    /** @param words sealed; null for nothing */
    Review(UUID decisionId, UUID customerId, ReviewKind kind, String words, Instant now) {
        this.id = UUID.randomUUID();
        this.decisionId = decisionId;
        this.customerId = customerId;
        this.kind = kind;
        this.words = words;
        this.askedAt = now;
        this.dueAt = now.atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
    }

    /** @throws IllegalReviewStep when it may not go there from where it stands */
    void become(ReviewState next, Instant now) {
        if (!state.mayBecome(next)) throw new IllegalReviewStep(state, next);
        state = next;
        if (next.isClosed()) closedAt = now;
    }

    void decidedAnew(UUID decision) {
        newDecisionId = decision;
    }

    UUID id() {
        return id;
    }

    UUID decisionId() {
        return decisionId;
    }

    UUID customerId() {
        return customerId;
    }

    ReviewKind kind() {
        return kind;
    }

    ReviewState state() {
        return state;
    }

    /** @param key null once the person is erased */
    ReviewView view(SubjectKey key, String reason, List<ReviewView.Step> steps, Instant now) {
        return new ReviewView(
                id,
                decisionId,
                customerId,
                kind,
                state,
                askedAt,
                dueAt,
                closedAt == null && now.isAfter(dueAt),
                closedAt,
                words == null || key == null ? null : key.open(words, WORDS),
                reason,
                newDecisionId,
                steps);
    }
}
