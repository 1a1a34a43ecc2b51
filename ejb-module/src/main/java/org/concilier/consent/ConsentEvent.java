package org.concilier.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One step in the life of a consent; written once, never changed, and committed to by a leaf of the ledger. */
@Entity
@Table(name = "consent_event")
class ConsentEvent implements Stated {
    @Id
    private UUID id;

    @Column(name = "consent_id")
    private UUID consentId;

    @Column(name = "customer_id")
    private UUID customerId;

    private String purpose;

    @Embedded
    private Change change;

    @Embedded
    private Shown shown;

    @Column(name = "step_up")
    private UUID stepUp;

    @Column(name = "sealed_evidence")
    private String sealedEvidence;

    /** Only until it is written: the leaf commits to it in the clear, and is sealed itself. */
    @Transient
    private Testimony testimony = Testimony.NONE;

    @Column(name = "leaf_hash")
    private String leafHash;

    protected ConsentEvent() {}

    ConsentEvent(Consent consent, Change change, Shown shown, Backing backing) {
        this.id = UUID.randomUUID();
        this.consentId = consent.id();
        this.customerId = consent.customerId();
        this.purpose = consent.purpose();
        this.change = change;
        this.shown = shown;
        this.stepUp = backing.stepUp();
        this.sealedEvidence = backing.sealed();
        this.testimony = backing.testimony();
    }

    /** Taken another way than what came before. */
    ConsentEvent shownAs(Shown how) {
        shown = how;
        return this;
    }

    /** Takes the hash of the ledger leaf that commits to {@link #facts}. */
    void proven(String leafHash) {
        this.leafHash = leafHash;
    }

    /** What the ledger commits to. */
    Map<String, Object> facts() {
        var facts = new TreeMap<String, Object>();
        facts.put("consentId", consentId.toString());
        facts.put("customerId", customerId.toString());
        facts.put("purpose", purpose);
        facts.put("status", change.status().name());
        facts.put("happenedAt", change.happenedAt().toString());
        facts.put("epoch", change.epoch());
        facts.put("recordedBy", change.recordedBy());
        facts.put("route", change.route().name());
        facts.put("noticeVersion", shown.noticeVersion());
        facts.put("language", shown.language());
        facts.put("method", shown.method());
        facts.put("channel", shown.channel());
        if (stepUp != null) facts.put("stepUp", stepUp.toString());
        if (!testimony.isEmpty()) facts.put("testimony", testimony.json());
        if (change.validUntil() != null)
            facts.put("validUntil", change.validUntil().toString());
        return facts;
    }

    ConsentChanged told() {
        return new ConsentChanged(customerId, purpose, change.status().permits(), change.epoch());
    }

    @Override
    public UUID consentId() {
        return consentId;
    }

    @Override
    public UUID customerId() {
        return customerId;
    }

    @Override
    public String purpose() {
        return purpose;
    }

    @Override
    public Change change() {
        return change;
    }

    @Override
    public Shown shown() {
        return shown;
    }

    @Override
    public UUID stepUp() {
        return stepUp;
    }

    @Override
    public String sealedEvidence() {
        return sealedEvidence;
    }

    @Override
    public String leafHash() {
        return leafHash;
    }
}
