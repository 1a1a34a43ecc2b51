package org.concilier.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A count of checks as the database has it; written by {@link CheckTallies} alone. */
@Entity
@Immutable
@Table(name = "consent_check_count")
class CheckRow {
    @EmbeddedId
    private Name name;

    private long permitted;
    private long refused;

    protected CheckRow() {}

    @Embeddable
    record Name(
            @Column(name = "customer_id") UUID customerId,
            @Column(name = "checked_on") LocalDate checkedOn,
            String client,
            String purpose)
            implements Serializable {}

    CheckCount view() {
        return new CheckCount(name.checkedOn(), name.client(), name.purpose(), permitted, refused);
    }
}
