package org.concilier.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The seed of an authenticator app that its owner is about to set up. */
@Entity
@Table(name = "offered_authenticator")
class OfferedTotp {
    private static final Duration LIFE = Duration.ofMinutes(15);

    @Id
    private UUID accountId;

    private String wrapped;
    private Instant expiresAt;

    protected OfferedTotp() {}

    OfferedTotp(UUID accountId, String wrapped, Instant now) {
        this.accountId = accountId;
        this.wrapped = wrapped;
        this.expiresAt = now.plus(LIFE);
    }

    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Wrapped for the account, as it will stay. */
    String wrapped() {
        return wrapped;
    }
}
