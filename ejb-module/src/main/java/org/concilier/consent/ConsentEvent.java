package org.concilier.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One step in the life of a consent; written once, never changed, and committed to by a leaf of the ledger. */
@Entity
@Table(name = "consent_event")
class ConsentEvent {
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

    @Column(name = "leaf_hash")
    private String leafHash;

    protected ConsentEvent() {}

    ConsentEvent(Consent consent, Change change, Shown shown) {
        this.id = UUID.randomUUID();
        this.consentId = consent.id();
        this.customerId = consent.customerId();
        this.purpose = consent.purpose();
        this.change = change;
        this.shown = shown;
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
        facts.put("noticeVersion", shown.noticeVersion());
        facts.put("language", shown.language());
        facts.put("method", shown.method());
        facts.put("channel", shown.channel());
        if (shown.evidence() != null) facts.put("evidence", shown.evidence());
        if (change.validUntil() != null)
            facts.put("validUntil", change.validUntil().toString());
        return facts;
    }

    ConsentChanged told() {
        return new ConsentChanged(customerId, purpose, change.status().permits(), change.epoch());
    }

    UUID consentId() {
        return consentId;
    }

    UUID customerId() {
        return customerId;
    }

    String purpose() {
        return purpose;
    }

    Change change() {
        return change;
    }

    Shown shown() {
        return shown;
    }

    String leafHash() {
        return leafHash;
    }
}
