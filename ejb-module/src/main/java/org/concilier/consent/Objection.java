package org.concilier.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A purpose that a person does not want and is not asked about again (GDPR article 21). */
@Entity
@IdClass(Objection.Place.class)
class Objection {
    /** In the place of a purpose: all direct marketing, the purposes to come included. */
    static final String DIRECT_MARKETING = "*";

    record Place(UUID customerId, String purpose) implements Serializable {}

    @Id
    @Column(name = "customer_id")
    private UUID customerId;

    @Id
    private String purpose;

    @Column(name = "objected_at")
    private Instant objectedAt;

    protected Objection() {}

    Objection(UUID customerId, String purpose, Instant objectedAt) {
        this.customerId = customerId;
        this.purpose = purpose;
        this.objectedAt = objectedAt;
    }

    UUID customerId() {
        return customerId;
    }

    String purpose() {
        return purpose;
    }
}
