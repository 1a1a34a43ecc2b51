package org.concilier.privacy.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.concilier.vault.SubjectKey;
import org.hibernate.annotations.Immutable;

/** One change of a request; written once, and committed to by a leaf of the ledger. */
@Entity
@Immutable
@Table(name = "privacy_request_event")
class RequestStep {
    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    private int seq;

    @Column(name = "customer_id")
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String party;
    private String reason;

    @Column(name = "leaf_hash")
    private String leafHash;

    protected RequestStep() {}

    RequestStep(PrivacyRequest request, int seq, Instant at, String party, String sealedReason, String leafHash) {
        this.id = UUID.randomUUID();
        this.requestId = request.id();
        this.seq = seq;
        this.customerId = request.customerId();
        this.state = request.state();
        this.happenedAt = at;
        this.party = party;
        this.reason = sealedReason;
        this.leafHash = leafHash;
    }

    /** What the ledger commits to. */
    static Map<String, Object> facts(PrivacyRequest request, int seq, Instant at, String party, String reason) {
        var facts = new TreeMap<String, Object>();
        facts.put("request", request.id());
        facts.put("kind", request.kind());
        facts.put("seq", seq);
        facts.put("state", request.state());
        facts.put("at", at);
        facts.put("party", party);
        if (reason != null) facts.put("reason", reason);
        return facts;
    }

    UUID requestId() {
        return requestId;
    }

    int seq() {
        return seq;
    }

    String sealedReason() {
        return reason;
    }

    RequestView.Step view(SubjectKey key) {
        return new RequestView.Step(
                state, state.iri(), happenedAt, party, SealedText.REASON.open(key, reason), leafHash);
    }
}
