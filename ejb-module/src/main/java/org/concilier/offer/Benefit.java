package org.concilier.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** What one purpose has brought one customer so far; no withdrawal lessens it, only a return. */
@Entity
@Table(name = "benefit")
class Benefit {
    /** Stands for everything redeemed, whatever it needed. */
    static final String ALL = "*";

    /** Whose, and thanks to which purpose. */
    @Embeddable
    record Key(@Column(name = "customer_id") UUID customerId, String purpose) {}

    @EmbeddedId
    private Key key;

    private int redemptions;

    @Column(name = "saved_minor")
    private long savedMinor;

    protected Benefit() {}

    Benefit(UUID customerId, String purpose) {
        this.key = new Key(customerId, purpose);
    }

    void add(long saved) {
        redemptions++;
        savedMinor = Math.addExact(savedMinor, saved);
    }

    void takeBack(long saved, boolean whole) {
        if (whole) redemptions = Math.max(0, redemptions - 1);
        savedMinor = Math.max(0, savedMinor - saved);
    }

    String purpose() {
        return key.purpose();
    }

    int redemptions() {
        return redemptions;
    }

    long savedMinor() {
        return savedMinor;
    }
}
