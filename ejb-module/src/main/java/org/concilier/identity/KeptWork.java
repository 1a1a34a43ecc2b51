package org.concilier.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.concilier.shared.Secrets;

/** What somebody was typing when a step-up came between, or the session ended. */
@Entity
@Table(name = "kept_work")
class KeptWork {
    private static final Duration LIFE = Duration.ofMinutes(15);

    @Id
    private String tokenHash;

    @ManyToOne(optional = false)
    private Account account;

    private String sealed;
    private Instant expiresAt;

    protected KeptWork() {}

    KeptWork(String token, Account account, String sealed, Instant now) {
        this.tokenHash = Secrets.sha256(token);
        this.account = account;
        this.sealed = sealed;
        this.expiresAt = now.plus(LIFE);
    }

    boolean isOf(UUID accountId, Instant now) {
        return account.id().equals(accountId) && now.isBefore(expiresAt);
    }

    String sealed() {
        return sealed;
    }
}
