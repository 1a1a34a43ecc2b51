package org.concilier.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/**
 * A person as far as consents go: the row that is locked to change or to rely on them, and the epoch that counts the
 * changes, so that whatever was derived under an older epoch is known to be stale. Only ever read with its lock.
 */
@Entity
@Table(name = "consent_subject")
class Subject {
    @Id
    @Column(name = "customer_id")
    private UUID customerId;

    private long epoch;

    private boolean restricted;

    protected Subject() {}

    Subject(UUID customerId) {
        this.customerId = Objects.requireNonNull(customerId);
    }

    UUID customerId() {
        return customerId;
    }

    long epoch() {
        return epoch;
    }

    /** From now on data of the person is only kept, or is used again; counts as a change of what may be done. */
    void restrict(boolean only) {
        if (restricted != only) bump();
        restricted = only;
    }

    /** Counts one more change and tells its number. */
    long bump() {
        return ++epoch;
    }
}
