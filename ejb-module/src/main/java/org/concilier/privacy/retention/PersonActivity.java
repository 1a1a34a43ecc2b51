package org.concilier.privacy.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The day a person last did something, and when the person will be erased if nothing more comes. */
@Entity
@Table(name = "person_activity")
class PersonActivity {
    @Id
    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "last_active_on")
    private LocalDate lastActiveOn;

    @Column(name = "announced_at")
    private Instant announcedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    protected PersonActivity() {}

    PersonActivity(UUID customerId, LocalDate day) {
        this.customerId = Objects.requireNonNull(customerId);
        this.lastActiveOn = Objects.requireNonNull(day);
    }

    /** Tells the person's end; any activity takes it back. */
    void announce(Instant now, LocalDate due) {
        announcedAt = now;
        dueOn = due;
    }

    UUID customerId() {
        return customerId;
    }

    LocalDate lastActiveOn() {
        return lastActiveOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }
}
