package org.concilier.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** A decision as it was taken: never changed. The ledger holds a commitment to its content. */
@Entity
@Table(name = "offer_decision")
class OfferDecision {
    @Id
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String placement;
    private long epoch;
    private long ruleset;
    private boolean personalised;

    @Column(length = 100_000)
    private String content;

    @Column(name = "leaf_hash")
    private String leafHash;

    protected OfferDecision() {}

    /**
     * @param epoch of the customer's consents
     * @param ruleset version of the rule set
     */
    OfferDecision(UUID customerId, Instant decidedAt, String placement, long epoch, long ruleset) {
        this.id = UUID.randomUUID();
        this.customerId = customerId;
        this.decidedAt = decidedAt;
        this.placement = placement;
        this.epoch = epoch;
        this.ruleset = ruleset;
    }

    OfferDecision took(boolean personalised, String content) {
        this.personalised = personalised;
        this.content = content;
        return this;
    }

    void proven(String leafHash) {
        this.leafHash = leafHash;
    }

    /** What the ledger commits to; the content by its digest, so that no value is kept twice. */
    Map<String, Object> facts() {
        return Map.of(
                "decision", id,
                "at", decidedAt,
                "placement", placement,
                "epoch", epoch,
                "ruleset", ruleset,
                "personalised", personalised,
                "content", digest(content));
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String placement() {
        return placement;
    }

    long epoch() {
        return epoch;
    }

    long ruleset() {
        return ruleset;
    }

    boolean isPersonalised() {
        return personalised;
    }

    DecisionRecord record() {
        return DecisionJson.read(content);
    }

    String leafHash() {
        return leafHash;
    }
}
