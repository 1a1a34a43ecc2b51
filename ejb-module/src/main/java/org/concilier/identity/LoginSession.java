package org.concilier.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.concilier.shared.Secrets;

/** A signed-in browser. Ends by sign-out, by silence, or by age; the row is read on every request. */
@Entity
@Table(name = "login_session")
class LoginSession {
    /** Looks less than this apart are not written down: a page has many requests. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    @Id
    private String tokenHash;

    @ManyToOne(optional = false)
    private Account account;

    private Instant createdAt;
    private Instant lastSeenAt;
    private Instant expiresAt;

    protected LoginSession() {}

    LoginSession(String token, Account account, Instant now, Realm realm) {
        this.tokenHash = Secrets.sha256(token);
        this.account = account;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = now.plus(realm.absolute());
    }

    boolean isLive(Realm realm, Instant now) {
        return account.mayEnter(realm) && now.isBefore(expiresAt) && now.isBefore(lastSeenAt.plus(realm.idle()));
    }

    void seen(Instant now) {
        if (now.isAfter(lastSeenAt.plus(GRAIN))) lastSeenAt = now;
    }

    Account account() {
        return account;
    }
}
