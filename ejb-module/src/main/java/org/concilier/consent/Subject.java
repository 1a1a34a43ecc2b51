package org.concilier.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
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

    /** From when on the person may agree alone; null when the age is not known. */
    @Column(name = "of_age_on")
    private LocalDate ofAgeOn;

    protected Subject() {}

    Subject(UUID customerId) {
        this.customerId = Objects.requireNonNull(customerId);
    }

    /** Takes the first day on which the person may agree alone; null when the age is not known. */
    void comesOfAge(LocalDate day) {
        ofAgeOn = day;
    }

    /** Whether a parent or guardian has to agree (GDPR article 8); an age that is not known counts as of age. */
    boolean isUnderAge(LocalDate today) {
        return ofAgeOn != null && today.isBefore(ofAgeOn);
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
