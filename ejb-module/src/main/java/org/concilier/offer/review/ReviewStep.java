package org.concilier.offer.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.concilier.vault.SubjectKey;
import org.hibernate.annotations.Immutable;

/** One change of a review; written once, and committed to by a leaf of the ledger. */
@Entity
@Immutable
@Table(name = "decision_review_step")
class ReviewStep {
    static final String REASON = "decision-review:REASON";

    @Id
    private UUID id;

    @Column(name = "review_id")
    private UUID reviewId;

    private int seq;

    @Column(name = "customer_id")
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String party;
    private String reason;

    @Column(name = "leaf_hash")
    private String leafHash;

    protected ReviewStep() {}

    ReviewStep(Review review, int seq, Instant at, String party) {
        this.id = UUID.randomUUID();
        this.reviewId = review.id();
        this.seq = seq;
        this.customerId = review.customerId();
        this.state = review.state();
        this.happenedAt = at;
        this.party = party;
    }

    /** What the ledger commits to. */
    Map<String, Object> facts(Review review, String reason) {
        var facts = new TreeMap<String, Object>();
        facts.put("review", reviewId);
        facts.put("decision", review.decisionId());
        facts.put("kind", review.kind());
        facts.put("seq", seq);
        facts.put("state", state);
        facts.put("at", happenedAt);
        facts.put("party", party);
        if (reason != null) facts.put("reason", reason);
        return facts;
    }

    ReviewStep proven(String leafHash, String sealedReason) {
        this.leafHash = leafHash;
        this.reason = sealedReason;
        return this;
    }

    UUID reviewId() {
        return reviewId;
    }

    String reason(SubjectKey key) {
        return reason == null || key == null ? null : key.open(reason, REASON);
    }

    ReviewView.Step view(SubjectKey key) {
        return new ReviewView.Step(state, happenedAt, party, reason(key), leafHash);
    }
}
