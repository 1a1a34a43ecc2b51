package org.concilier.identity.recovery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.concilier.identity.Account;
import org.concilier.identity.Realm;
import org.concilier.shared.Secrets;

/**
 * An account being recovered: first a saved code or a member of staff, then a second proof, then time to object, then new
 * authenticators. Bound to one browser; it can be stopped by whoever has the link that was mailed.
 */
@Entity
class Recovery {
    static final Duration SECOND_PROOF = Duration.ofHours(24);
    static final Duration COOLING_OFF = Duration.ofHours(24);
    static final Duration TO_FINISH = Duration.ofDays(7);
    static final int MISSES = 5;

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    private Account account;

    @Enumerated(EnumType.STRING)
    private Realm realm;

    private String browserHash;
    private String staffCodeHash;
    private String mailedHash;
    private int misses;
    private Instant startedAt;
    private Instant provedAt;
    private Instant opensAt;
    private Instant expiresAt;

    protected Recovery() {}

    private Recovery(Account account, Realm realm, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.realm = realm;
        this.startedAt = now;
        this.expiresAt = now.plus(SECOND_PROOF);
    }

    /** @param mailed the code that is on its way to the account's address; null when it has none */
    static Recovery bySavedCode(Account account, Realm realm, String browser, String mailed, Instant now) {
        var begun = new Recovery(account, realm, now);
        begun.browserHash = Secrets.sha256(browser);
        if (mailed != null) begun.mailedHash = begun.hash(mailed);
        return begun;
    }

    static Recovery byStaff(Account account, Realm realm, String code, Instant now) {
        var begun = new Recovery(account, realm, now);
        begun.staffCodeHash = SavedCode.hash(code);
        return begun;
    }

    /** Whoever has the code that staff had mailed goes on in this browser; who they are was checked by staff. */
    void claim(String browser, Instant now) {
        browserHash = Secrets.sha256(browser);
        staffCodeHash = null;
        prove(COOLING_OFF, now);
    }

    /** @return whether it is the code that was mailed; the fifth wrong one ends that way for good */
    boolean isMailed(String code) {
        if (mailedHash == null || misses >= MISSES) return false;
        if (hash(code).equals(mailedHash)) return true;
        misses++;
        return false;
    }

    /** The id is random and never told, so that nobody computes eight digits from the hash of many rows at once. */
    private String hash(String code) {
        return Secrets.sha256(id + "\n" + code);
    }

    /** Both proofs are there. @param wait time to object */
    void prove(Duration wait, Instant now) {
        mailedHash = null;
        provedAt = now;
        opensAt = now.plus(wait);
        expiresAt = opensAt.plus(TO_FINISH);
    }

    boolean isAlive(Instant now) {
        return now.isBefore(expiresAt) && account.mayEnter(realm);
    }

    boolean isProved() {
        return provedAt != null;
    }

    boolean isOpen(Instant now) {
        return isAlive(now) && isProved() && !now.isBefore(opensAt);
    }

    /** Whether the mailed code can still be typed. */
    boolean takesMailed() {
        return mailedHash != null && misses < MISSES;
    }

    UUID id() {
        return id;
    }

    Account account() {
        return account;
    }

    Realm realm() {
        return realm;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
