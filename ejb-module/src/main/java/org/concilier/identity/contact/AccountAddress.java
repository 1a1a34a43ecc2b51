package org.concilier.identity.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.concilier.shared.Secrets;

/** An e-mail address of an account: waiting for its code, confirmed, or replaced by another. */
@Entity
@Table(name = "account_address")
class AccountAddress {
    private static final Duration CODE_LIFE = Duration.ofHours(24);
    private static final int MISSES = 5;

    /** How long a replaced address is still told about recoveries: whoever changed it may not have been its owner. */
    static final Duration TOLD = Duration.ofDays(30);

    @Id
    private UUID id;

    private UUID accountId;
    private String address;
    private String codeHash;
    private Instant codeUntil;
    private int misses;
    private Instant createdAt;
    private Instant confirmedAt;
    private Instant replacedAt;

    protected AccountAddress() {}

    private AccountAddress(UUID accountId, String address, Instant now) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.address = address;
        this.createdAt = now;
    }

    static AccountAddress known(UUID accountId, String address, Instant now) {
        var known = new AccountAddress(accountId, address, now);
        known.confirmedAt = now;
        return known;
    }

    static AccountAddress wanted(UUID accountId, String address, String code, Instant now) {
        var wanted = new AccountAddress(accountId, address, now);
        wanted.codeHash = hash(wanted.id, code);
        wanted.codeUntil = now.plus(CODE_LIFE);
        return wanted;
    }

    /** @return whether it was the code; five wrong ones and none is right any more */
    boolean confirm(String code, Instant now) {
        if (misses >= MISSES || !now.isBefore(codeUntil)) return false;
        if (!hash(id, code).equals(codeHash)) {
            misses++;
            return false;
        }
        codeHash = null;
        confirmedAt = now;
        return true;
    }

    /** The id is random and never told, so that equal codes have different hashes. */
    private static String hash(UUID id, String code) {
        return Secrets.sha256(id + "\n" + code);
    }

    void replace(Instant now) {
        replacedAt = now;
    }

    boolean isWaiting(Instant now) {
        return confirmedAt == null && misses < MISSES && now.isBefore(codeUntil);
    }

    boolean isCurrent() {
        return confirmedAt != null && replacedAt == null;
    }

    boolean isStillTold(Instant now) {
        return isCurrent() || replacedAt != null && now.isBefore(replacedAt.plus(TOLD));
    }

    String address() {
        return address;
    }
}
