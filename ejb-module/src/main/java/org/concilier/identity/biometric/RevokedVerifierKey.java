package org.concilier.identity.biometric;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A key of a verifier that is not believed, for good. Written by one statement, so that twice is once on every node. */
@Entity
@Table(name = "revoked_verifier_key")
class RevokedVerifierKey {
    /** One key of one verifier. */
    @Embeddable
    record Name(@Column(name = "verifier_id") UUID verifierId, String kid) implements Serializable {}

    @EmbeddedId
    private Name name;

    @Column(name = "revoked_at")
    private Instant at;

    @Column(name = "revoked_by")
    private String by;

    private String reason;

    protected RevokedVerifierKey() {}

    UUID verifierId() {
        return name.verifierId();
    }

    VerifierView.RevokedKey view() {
        return new VerifierView.RevokedKey(name.kid(), at, by, reason);
    }
}
