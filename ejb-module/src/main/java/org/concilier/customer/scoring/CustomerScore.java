package org.concilier.customer.scoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concilier.customer.value.Outlook;

/** What the model says of one customer. Goes with the consent to journey profiling, and with the figures it was made of. */
@Entity
@Table(name = "customer_score")
class CustomerScore {
    @Id
    @Column(name = "customer_id")
    private UUID customerId;

    /** The person's epoch at which the consent was found to stand, under lock. */
    private long epoch;

    private long model;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "alive_percent")
    private int alivePercent;

    @Column(name = "purchases_90d")
    private int purchases90d;

    @Column(name = "value_365d_minor")
    private Long value365dMinor;

    private String currency;

    @Column(name = "computed_at")
    private Instant computedAt;

    protected CustomerScore() {}

    CustomerScore(UUID customerId) {
        this.customerId = customerId;
    }

    void become(Outlook outlook, CustomerModel by, LocalDate asOf, long epoch, Instant now) {
        this.alivePercent = outlook.alivePercent();
        this.purchases90d = outlook.purchases90d();
        this.value365dMinor = outlook.value365dMinor();
        this.model = by.version();
        this.currency = by.currency();
        this.asOf = asOf;
        this.epoch = epoch;
        this.computedAt = now;
    }

    UUID customerId() {
        return customerId;
    }

    /** Whether it may have been made under an earlier yes than the one that began at this epoch. */
    boolean isStale(long since) {
        return epoch < since;
    }

    OutlookView view() {
        return new OutlookView(new Outlook(alivePercent, purchases90d, value365dMinor), currency, asOf, model);
    }
}
