package org.concilier.identity.recovery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concilier.identity.contact.Codes;
import org.concilier.shared.Secrets;

/** That an account has a saved recovery code, and since when; the code itself is with its owner alone. */
@Entity
@Table(name = "recovery_code")
class SavedCode {
    @Id
    private UUID accountId;

    private String codeHash;
    private Instant createdAt;

    protected SavedCode() {}

    SavedCode(UUID accountId, String code, Instant now) {
        this.accountId = accountId;
        this.codeHash = hash(code);
        this.createdAt = now;
    }

    static String hash(String typed) {
        return Secrets.sha256(Codes.plainSaved(typed));
    }

    Instant createdAt() {
        return createdAt;
    }
}
