package org.concilier.identity;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.concilier.shared.Secrets;
import org.concilier.shared.assurance.Authentication;

/** A signed-in browser. Ends by sign-out, by silence, or by age; the row is read on every request. */
@Entity
@Table(name = "login_session")
class LoginSession {
    /** Looks less than this apart are not written down: a page has many requests. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    @Id
    private UUID id;

    private String tokenHash;

    @ManyToOne(optional = false)
    private Account account;

    @Enumerated(EnumType.STRING)
    private Realm realm;

    @Convert(converter = Proofs.AsText.class)
    private Proofs proofs;

    private String browser;
    private Instant createdAt;
    private Instant lastSeenAt;
    private Instant expiresAt;

    protected LoginSession() {}

    LoginSession(String token, Account account, Realm realm, Proofs proofs, String browser, Instant now) {
        this.id = UUID.randomUUID();
        this.tokenHash = Secrets.sha256(token);
        this.account = account;
        this.realm = realm;
        this.proofs = proofs;
        this.browser = browser;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = now.plus(realm.absolute());
    }

    boolean isLive(Realm where, Instant now) {
        return realm == where
                && account.mayEnter(realm)
                && now.isBefore(expiresAt)
                && now.isBefore(lastSeenAt.plus(realm.idle()));
    }

    boolean isOf(String token) {
        return tokenHash.equals(Secrets.sha256(token));
    }

    void seen(Instant now) {
        if (now.isAfter(lastSeenAt.plus(GRAIN))) lastSeenAt = now;
    }

    /** More was proved: the session goes on under another token, so that one seen before is worth nothing. */
    void stepUp(Proofs more, String token) {
        proofs = proofs.and(more);
        tokenHash = Secrets.sha256(token);
    }

    void drop(Predicate<Proof> dropped) {
        proofs = proofs.without(dropped);
    }

    boolean isOne(UUID session) {
        return id.equals(session);
    }

    Account account() {
        return account;
    }

    Authentication authentication() {
        return new Authentication(id, proofs.moments(), account.strongest(), expiresAt);
    }

    /** As its owner sees it in a list. */
    OpenSession view(UUID current) {
        return new OpenSession(id, browser, createdAt, lastSeenAt, proofs.reached(), id.equals(current));
    }
}
