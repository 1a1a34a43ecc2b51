package org.concilier.identity.biometric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concilier.shared.Secrets;

/** A question to one verifier: is this, here and now, that person? Answered once, within two minutes. */
@Entity
@Table(name = "assertion_challenge")
class AssertionChallenge {
    static final Duration LIFE = Duration.ofSeconds(120);

    @Id
    @Column(name = "nonce_hash")
    private String nonceHash;

    private String txn;

    @Column(name = "verifier_id")
    private UUID verifierId;

    @Column(name = "customer_id")
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private Modality modality;

    private String purpose;
    private String interaction;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected AssertionChallenge() {}

    /** @param customerId who it is about; null for whoever of a gallery */
    AssertionChallenge(String nonce, Verifier verifier, UUID customerId, ChallengeDraft draft, String by, Instant now) {
        this.nonceHash = Secrets.sha256(nonce);
        this.txn = Secrets.token();
        this.verifierId = verifier.id();
        this.customerId = customerId;
        this.modality = Objects.requireNonNull(draft.modality());
        this.purpose = draft.purpose();
        this.interaction = draft.interaction();
        this.openedBy = by;
        this.issuedAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    /**
     * Whether an assertion answers this question, put this way, by whom it was put to.
     *
     * @param presenter the program that hands it in
     */
    void requireAnswer(Assertion answer, Verifier by, String presenter, Instant now) throws Refused {
        Refused.unless(now.isBefore(expiresAt), Cause.LATE);
        Refused.unless(by.id().equals(verifierId), Cause.OTHER_ISSUER);
        Refused.unless(presenter.equals(openedBy) || by.isClient(presenter), Cause.OTHER_PRESENTER);
        Refused.unless(answer.transaction().equals(txn), Cause.OTHER_TRANSACTION);
        Refused.unless(answer.purpose().equals(purpose), Cause.OTHER_PURPOSE);
        Refused.unless(answer.interaction().equals(interaction()), Cause.OTHER_INTERACTION);
        Refused.unless(answer.modality() == modality, Cause.OTHER_MODALITY);
        Refused.unless(by.modalities().contains(modality), Cause.UNREGISTERED_MODALITY);
        // Claims count whole seconds, so the second of the question may be the second of the capture.
        var asked = Instant.ofEpochSecond(issuedAt.getEpochSecond());
        Refused.unless(!answer.capturedAt().isBefore(asked), Cause.CAPTURED_BEFORE);
    }

    String txn() {
        return txn;
    }

    /** Empty when somebody of a gallery is to be found. */
    Optional<UUID> customerId() {
        return Optional.ofNullable(customerId);
    }

    Modality modality() {
        return modality;
    }

    String purpose() {
        return purpose;
    }

    Optional<String> interaction() {
        return Optional.ofNullable(interaction);
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
