package org.concilier.govstack;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A signature over a consent record as it stood after one step; of no weight once the record has gone on. */
@Entity
@Table(name = "govstack_signature")
class RecordSignature {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "consent_id", updatable = false)
    private UUID consentId;

    @Column(name = "customer_id", updatable = false)
    private UUID customerId;

    private long epoch;

    @Column(name = "verification_payload")
    private String verificationPayload;

    private String payload;
    private String signature;
    private String method;
    private String artifact;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "signed_as")
    private String signedAs;

    @Column(name = "jws_header")
    private String jwsHeader;

    private boolean drafted;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected RecordSignature() {}

    RecordSignature(UUID consentId, UUID customerId) {
        this.consentId = consentId;
        this.customerId = customerId;
    }

    /**
     * Begins anew, over what the record says after a step.
     *
     * @param drafted whether it was signed before the record had an id
     */
    void begin(long epoch, boolean drafted, Signing signing, Instant now) {
        this.epoch = epoch;
        this.drafted = drafted;
        this.verificationPayload = signing.verificationPayload();
        this.payload = signing.payload();
        this.method = signing.method();
        this.signedBy = signing.signedBy();
        this.signedAs = signing.signedAs();
        sign(signing, now);
    }

    /** Takes the signature itself, empty for none yet, and what came with it. */
    void sign(Signing signing, Instant now) {
        signature = signing.signature();
        artifact = signing.artifact();
        jwsHeader = signing.jwsHeader();
        signedAt = now;
    }

    boolean isOver(long epoch) {
        return this.epoch == epoch;
    }

    boolean isSigned() {
        return !signature.isEmpty();
    }

    UUID consentId() {
        return consentId;
    }

    String payload() {
        return payload;
    }

    SignatureView view(String revisionId) {
        return new SignatureView(
                id.toString(),
                payload,
                signature,
                method,
                verificationPayload,
                Snapshot.hash(verificationPayload),
                artifact,
                signedBy,
                signedAs,
                jwsHeader,
                signedAt.toString(),
                drafted,
                "revision",
                revisionId);
    }
}
