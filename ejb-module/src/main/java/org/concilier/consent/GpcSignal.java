package org.concilier.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/** A person's browser said Global Privacy Control: since when, and on which day last. */
@Entity
@Table(name = "gpc_signal")
class GpcSignal {
    @Id
    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "first_seen_at", updatable = false)
    private Instant firstSeenAt;

    @Column(name = "last_seen_on")
    private LocalDate lastSeenOn;

    protected GpcSignal() {}

    GpcSignal(UUID customerId, Instant now) {
        this.customerId = Objects.requireNonNull(customerId);
        this.firstSeenAt = now;
        seen(now);
    }

    /** The same day again changes nothing, so the row is written at most once a day. */
    final void seen(Instant now) {
        lastSeenOn = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    boolean isSeenOn(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).equals(lastSeenOn);
    }

    Instant firstSeenAt() {
        return firstSeenAt;
    }
}
