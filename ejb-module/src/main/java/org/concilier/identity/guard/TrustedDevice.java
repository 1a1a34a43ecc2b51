package org.concilier.identity.guard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A browser in which an account has signed in. It counts its own wrong guesses, and loses its standing by too many. */
@Entity
@Table(name = "trusted_device")
class TrustedDevice {
    static final Duration LIFE = Duration.ofDays(365);
    static final int MOST_FAILURES = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);

    @Id
    private UUID id;

    private UUID accountId;
    private String browser;
    private Instant createdAt;
    private Instant lastSeenAt;
    private Instant expiresAt;
    private int failures;
    private Instant failingSince;
    private boolean sparesCode;

    protected TrustedDevice() {}

    TrustedDevice(UUID accountId, String browser, Instant now) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.browser = browser;
        this.createdAt = now;
        this.failingSince = now;
        used(browser, now);
    }

    boolean isOf(UUID account, Instant now) {
        return accountId.equals(account) && now.isBefore(expiresAt);
    }

    /** One more guess, before it is looked at. @return whether the browser keeps its standing */
    boolean charge(Instant now) {
        if (!now.isBefore(failingSince.plus(WINDOW))) {
            failures = 0;
            failingSince = now;
        }
        failures++;
        return failures <= MOST_FAILURES;
    }

    /** What was charged was right after all. */
    void giveBack() {
        failures = Math.max(0, failures - 1);
    }

    /** The account has signed in here once more. */
    final void used(String words, Instant now) {
        browser = words;
        lastSeenAt = now;
        expiresAt = now.plus(LIFE);
        failures = 0;
    }

    /** Its owner's choice: here the passphrase is enough to enter. What needs more asks for more all the same. */
    void spareCode(boolean spared) {
        sparesCode = spared;
    }

    boolean sparesCode() {
        return sparesCode;
    }

    DeviceView view() {
        return new DeviceView(id, browser, createdAt, lastSeenAt, sparesCode);
    }

    UUID id() {
        return id;
    }
}
