package org.concilier.privacy.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What was put together for a person: a ZIP in pieces, each sealed under the person's key. */
@Entity
@Table(name = "privacy_package")
class DataPackage {
    @Id
    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private long bytes;
    private int pieces;

    protected DataPackage() {}

    DataPackage(PrivacyRequest request, Instant now, Duration life) {
        this.requestId = request.id();
        this.customerId = request.customerId();
        this.madeAt = now;
        this.expiresAt = now.plus(life);
    }

    /** It is whole. */
    void holds(long allBytes, int inPieces) {
        bytes = allBytes;
        pieces = inPieces;
    }

    boolean isOpenTo(UUID customer, Instant now) {
        return customerId.equals(customer) && now.isBefore(expiresAt);
    }

    UUID requestId() {
        return requestId;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    PackageView view() {
        var day = madeAt.toString().substring(0, 10);
        return new PackageView(requestId, "concilier-" + day + ".zip", bytes, pieces, madeAt, expiresAt);
    }
}
