package org.concilier.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.SQLRestriction;

/**
 * A person who buys. The row is locked to add purchases or to begin or end profiling, so that none misses the other.
 * What an erased person leaves, for purchases to hang on, is nobody here.
 */
@Entity
@SQLRestriction("erased_at is null")
class Customer {
    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Profile profile;

    @OptimisticLock(excluded = true)
    private String currency;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "search_name")
    private String searchName;

    @Column(name = "search_email")
    private String searchEmail;

    protected Customer() {}

    Customer(Profile profile, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.createdAt = Objects.requireNonNull(createdAt);
        become(profile);
    }

    /** Replaces what the customer told. */
    final void become(Profile changed) {
        profile = Objects.requireNonNull(changed);
        searchName = SearchKey.ofName(changed.familyName());
        searchEmail = SearchKey.ofEmail(changed.email());
    }

    /** The first purchase fixes the currency, for amounts in two currencies have no sum. False when it is another. */
    boolean tradesIn(String iso4217) {
        if (currency == null) currency = iso4217;
        return currency.equals(iso4217);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Profile profile() {
        return profile;
    }

    Instant createdAt() {
        return createdAt;
    }
}
