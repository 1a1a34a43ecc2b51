package org.concilier.customer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.concilier.customer.journey.PurchaseDay;
import org.concilier.customer.journey.PurchaseHistory;

/** What is derived from a customer's purchases. Born with a consent, gone with it. Changed under the customer's lock. */
@Entity
@Table(name = "customer_features")
class CustomerFeatures {
    @Id
    @Column(name = "customer_id")
    private UUID customerId;

    @Embedded
    @AttributeOverride(name = "firstDay", column = @Column(name = "first_day"))
    @AttributeOverride(name = "firstDayMinor", column = @Column(name = "first_day_minor"))
    @AttributeOverride(name = "previousDay", column = @Column(name = "previous_day"))
    @AttributeOverride(name = "lastDay", column = @Column(name = "last_day"))
    @AttributeOverride(name = "purchaseDays", column = @Column(name = "purchase_days"))
    @AttributeOverride(name = "totalMinor", column = @Column(name = "total_minor"))
    private PurchaseHistory history = PurchaseHistory.NONE;

    /** The person's epoch at which the consents were last found to stand, under lock. */
    private long epoch;

    @Column(name = "computed_at")
    private Instant computedAt;

    protected CustomerFeatures() {}

    CustomerFeatures(UUID customerId, long epoch, Instant now) {
        this.customerId = Objects.requireNonNull(customerId);
        this.epoch = epoch;
        this.computedAt = Objects.requireNonNull(now);
    }

    /** Takes in more of one day, given what is counted of that day already. */
    void add(PurchaseDay added, PurchaseDay before, String currency, Instant now) {
        history = history.plus(added, before, currency);
        computedAt = now;
    }

    /** The consents stand at this epoch too. */
    void standAt(long epoch) {
        this.epoch = epoch;
    }

    /** Whether it may have been derived under an earlier yes than the one that began at this epoch. */
    boolean isStale(long since) {
        return epoch < since;
    }

    UUID customerId() {
        return customerId;
    }

    PurchaseHistory history() {
        return history;
    }
}
