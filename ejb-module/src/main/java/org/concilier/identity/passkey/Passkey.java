package org.concilier.identity.passkey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A key that opens one account. Only its public half is here; a copy noticed makes it worthless for good. */
@Entity
class Passkey {
    @Id
    private UUID id;

    private UUID accountId;
    private String credentialId;
    private String userHandle;
    private String publicKey;
    private UUID model;
    private long signCount;
    private boolean backupEligible;
    private boolean backedUp;
    private boolean hardware;
    private String transports;
    private String name;
    private Instant createdAt;
    private Instant lastUsedAt;
    private Instant copyNoticedAt;

    protected Passkey() {}

    Passkey(UUID accountId, String userHandle, NewKey key, String name, Instant now) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.userHandle = userHandle;
        this.credentialId = key.credentialId();
        this.publicKey = key.publicKey();
        this.model = key.model();
        this.signCount = key.signCount();
        this.backupEligible = key.backupEligible();
        this.backedUp = key.backedUp();
        this.hardware = key.hardware();
        this.transports = key.transports();
        this.name = name;
        this.createdAt = now;
    }

    void rename(String name) {
        this.name = name;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    String credentialId() {
        return credentialId;
    }

    String userHandle() {
        return userHandle;
    }

    String publicKey() {
        return publicKey;
    }

    UUID model() {
        return model;
    }

    long signCount() {
        return signCount;
    }

    boolean isBackupEligible() {
        return backupEligible;
    }

    boolean isBackedUp() {
        return backedUp;
    }

    boolean isHardware() {
        return hardware;
    }

    String transports() {
        return transports;
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    boolean isCopied() {
        return copyNoticedAt != null;
    }
}
