package org.concilier.identity.biometric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.concilier.shared.Secrets;

/** Somebody was recognised, and it still counts. Deleted when it no longer does. */
@Entity
@Table(name = "biometric_evidence")
class LiveEvidence {
    /** Nothing that rests on it lasts longer. */
    static final Duration LIFE = Duration.ofMinutes(30);

    @Id
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "verifier_id")
    private UUID verifierId;

    private String kid;

    @Enumerated(EnumType.STRING)
    private Modality modality;

    private String interaction;

    @Column(name = "proved_at")
    private Instant provedAt;

    @Column(name = "valid_until")
    private Instant validUntil;

    protected LiveEvidence() {}

    /** Of a hearing in which every check held. */
    LiveEvidence(Hearing heard, Instant now) {
        var challenge = heard.challenge().orElseThrow();
        this.id = UUID.randomUUID();
        this.customerId = heard.customer().orElseThrow();
        this.verifierId = heard.verifier().orElseThrow().id();
        this.kid = heard.kid().orElseThrow();
        this.modality = challenge.modality();
        this.interaction = challenge.interaction().orElse(null);
        this.provedAt = now;
        this.validUntil = now.plus(LIFE);
    }

    /** What sessions know it by, to drop it when the verifier or its key is no longer believed. */
    static String source(UUID verifierId, String kid) {
        return verifierId + "/" + Secrets.sha256(kid).substring(0, 32);
    }

    String source() {
        return source(verifierId, kid);
    }

    UUID customerId() {
        return customerId;
    }

    Modality modality() {
        return modality;
    }

    /** Null for none. */
    String interaction() {
        return interaction;
    }

    Instant validUntil() {
        return validUntil;
    }
}
