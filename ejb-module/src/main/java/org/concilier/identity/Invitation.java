package org.concilier.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.concilier.shared.Secrets;

/** A code that lets a customer open an account, once; only its hash is kept. */
@Entity
class Invitation {
    @Id
    private String codeHash;

    private UUID customerId;
    private Instant expiresAt;

    protected Invitation() {}

    Invitation(String code, UUID customerId, Instant expiresAt) {
        this.codeHash = Secrets.sha256(code);
        this.customerId = customerId;
        this.expiresAt = expiresAt;
    }

    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }

    UUID customerId() {
        return customerId;
    }
}
