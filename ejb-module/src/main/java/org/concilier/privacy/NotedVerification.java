package org.concilier.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A verification as it is kept: good for a short time, and for one operation. */
@Entity
@Table(name = "verification")
class NotedVerification {
    static final Duration FRESH = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private VerificationMethod method;

    private String reference;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "used_for")
    private String usedFor;

    protected NotedVerification() {}

    NotedVerification(UUID customerId, VerificationMethod method, String reference, Instant notedAt) {
        this.id = UUID.randomUUID();
        this.customerId = Objects.requireNonNull(customerId);
        this.method = Objects.requireNonNull(method);
        this.reference = reference;
        this.notedAt = Objects.requireNonNull(notedAt);
    }

    /** Spends it on one operation; the same one again is the same use. False when it cannot be used for that. */
    boolean use(UUID customer, String operation, int level, Instant now) {
        if (!customerId.equals(customer) || method.level() < level || isStale(now)) return false;
        if (usedFor == null) usedFor = operation;
        return usedFor.equals(operation);
    }

    private boolean isStale(Instant now) {
        return notedAt.plus(FRESH).isBefore(now);
    }

    UUID id() {
        return id;
    }

    Verification view() {
        return new Verification(id, customerId, method, reference, notedAt);
    }
}
