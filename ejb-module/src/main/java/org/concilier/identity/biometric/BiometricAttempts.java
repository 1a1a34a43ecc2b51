package org.concilier.identity.biometric;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How often in a row somebody was compared with one person and not recognised (NIST SP 800-63B-4, 3.2.3): five times, ten
 * while liveness was proven, then one attempt in 30 seconds, and after fifty none until the person enrols again. Guarded by
 * the lock on the person's consents.
 */
@Entity
@Table(name = "biometric_attempts")
class BiometricAttempts {
    static final int FREE = 5;
    static final int FREE_WITH_LIVENESS = 10;
    static final int OFF = 50;
    static final Duration DELAY = Duration.ofSeconds(30);

    /** One person and one way to be recognised. */
    @Embeddable
    record Place(
            @Column(name = "customer_id") UUID customerId,
            @Enumerated(EnumType.STRING) Modality modality) implements Serializable {}

    @EmbeddedId
    private Place place;

    private int failures;

    @Column(name = "without_liveness")
    private int withoutLiveness;

    @Column(name = "failed_at")
    private Instant failedAt;

    protected BiometricAttempts() {}

    BiometricAttempts(Place place) {
        this.place = place;
    }

    void fail(boolean alive, Instant now) {
        failures++;
        if (!alive) withoutLiveness++;
        failedAt = now;
    }

    void requireFree(Instant now) throws Refused {
        Refused.unless(failures < OFF, Cause.MODALITY_OFF);
        var used = failures >= FREE_WITH_LIVENESS || withoutLiveness >= FREE;
        Refused.unless(!used || !now.isBefore(failedAt.plus(DELAY)), Cause.TOO_SOON);
    }
}
