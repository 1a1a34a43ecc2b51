package org.concilier.identity.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A person who is expected at a place on a day, and agreed to be recognised there. */
@Entity
@Table(name = "gallery_entry")
class Expected {
    /** Whom, in which gallery. */
    @Embeddable
    record Identity(
            @Column(name = "gallery_id") UUID gallery,
            @Column(name = "customer_id") UUID customer) implements Serializable {}

    @EmbeddedId
    private Identity id;

    @Column(name = "checked_in_at")
    private Instant checkedInAt;

    protected Expected() {}

    Expected(UUID gallery, UUID customer) {
        this.id = new Identity(gallery, customer);
    }

    /** Counts the first time only. @return whether this was it */
    boolean checkIn(Instant now) {
        if (checkedInAt != null) return false;
        checkedInAt = now;
        return true;
    }

    Instant checkedInAt() {
        return checkedInAt;
    }
}
