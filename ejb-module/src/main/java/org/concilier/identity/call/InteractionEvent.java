package org.concilier.identity.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.concilier.identity.biometric.AssertionJudged.Verdict;

/** One thing that happened in a call. Written while the call's row is locked, so that the steps come in their order. */
@Entity
@Table(name = "interaction_event")
class InteractionEvent {
    /** Which call, and which step of it. */
    @Embeddable
    record Identity(@Column(name = "interaction_id") String interaction, int step) implements Serializable {}

    @EmbeddedId
    private Identity id;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String reason;

    private String party;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected InteractionEvent() {}

    InteractionEvent(Identity id, EventKind kind, Verdict verdict, String reason, String party, Instant at) {
        this.id = id;
        this.kind = kind;
        this.verdict = verdict;
        this.reason = reason;
        this.party = party;
        this.happenedAt = at;
    }

    InteractionView.Step view() {
        return new InteractionView.Step(id.step(), kind, verdict, reason, happenedAt);
    }
}
