package org.concilier.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That someone who agreed to measurement had a part in an experiment, since when. */
@Entity
@Table(name = "experiment_exposure")
class Exposure {
    /** Who in what. */
    @Embeddable
    record Key(
            String experiment, @Column(name = "customer_id") UUID customerId) {}

    @EmbeddedId
    private Key key;

    private String arm;

    @Column(name = "exposed_at")
    private Instant exposedAt;

    protected Exposure() {}

    Exposure(Key key, String arm, Instant at) {
        this.key = key;
        this.arm = arm;
        this.exposedAt = at;
    }

    UUID customerId() {
        return key.customerId();
    }

    String arm() {
        return arm;
    }

    Instant exposedAt() {
        return exposedAt;
    }
}
