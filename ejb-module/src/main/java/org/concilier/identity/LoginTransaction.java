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
import java.util.Optional;
import org.concilier.shared.Secrets;

/** A ceremony under way in one browser, which alone holds its token. Over after five minutes, success, or six misses. */
@Entity
@Table(name = "login_transaction")
public class LoginTransaction {
    /** What the browser is about to do. */
    public enum Purpose {
        SIGN_IN,
        STEP_UP,
        /** A new passkey is being made. */
        BIND,
        RECOVERY
    }

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MISSES = 6;

    @Id
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    private Realm realm;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @ManyToOne
    private Account account;

    private String challenge;

    @Convert(converter = Proofs.AsText.class)
    private Proofs proofs;

    private int misses;
    private Instant expiresAt;

    protected LoginTransaction() {}

    LoginTransaction(String token, Realm realm, Purpose purpose, Instant now) {
        this.tokenHash = Secrets.sha256(token);
        this.realm = realm;
        this.purpose = purpose;
        this.challenge = Secrets.token();
        this.proofs = Proofs.none();
        this.expiresAt = now.plus(LIFE);
    }

    boolean isOpen(Realm where, Instant now) {
        return realm == where && misses < MISSES && now.isBefore(expiresAt);
    }

    void miss() {
        misses++;
    }

    /** From here on it is about this account and no other. */
    public void collect(Account whose, Proofs shown) {
        account = whose;
        proofs = proofs.and(shown);
    }

    /** Whose it is; empty until something was proved. */
    public Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    Proofs proofs() {
        return proofs;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** 32 random bytes, base64url: what an authenticator has to sign. */
    public String challenge() {
        return challenge;
    }

    /** The challenge, for one answer: right or wrong, the next answer needs another. */
    public String takeChallenge() {
        var taken = challenge;
        challenge = Secrets.token();
        return taken;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
