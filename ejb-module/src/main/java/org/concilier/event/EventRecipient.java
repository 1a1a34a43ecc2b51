package org.concilier.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Somebody outside the company who must be told of an event, and whether they said that they have been. */
@Entity
@Table(name = "event_recipient")
@IdClass(EventRecipient.Identity.class)
class EventRecipient {
    /** One recipient of one event. */
    record Identity(UUID eventId, String recipient) implements Serializable {}

    /** How far telling has come; what the outside is shown is {@link RecipientState}. */
    enum State {
        /** No endpoint of the recipient has been found yet. */
        OPEN,
        /** On its way to at least one endpoint. */
        SENT,
        ACKNOWLEDGED,
        /** The event went, at the end of its retention, before anybody acknowledged it. */
        LAPSED
    }

    @Id
    @Column(name = "event_id")
    private UUID eventId;

    @Id
    private String recipient;

    @Column(name = "event_type", updatable = false)
    private String type;

    @Column(name = "subject_id", updatable = false)
    private UUID subject;

    @Column(name = "announced_at", updatable = false)
    private Instant announcedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    protected EventRecipient() {}

    EventRecipient(OutboxEvent event, String recipient) {
        this.eventId = event.id();
        this.recipient = recipient;
        this.type = event.type();
        this.subject = event.subject();
        this.announcedAt = event.announcedAt();
        this.state = State.OPEN;
    }

    void sent() {
        if (state == State.OPEN) state = State.SENT;
    }

    /** Notes that the recipient has it; the first time counts. */
    void acknowledge(Instant at, String by) {
        if (state == State.ACKNOWLEDGED) return;
        state = State.ACKNOWLEDGED;
        acknowledgedAt = at;
        acknowledgedBy = by;
    }

    UUID eventId() {
        return eventId;
    }

    String recipient() {
        return recipient;
    }

    String type() {
        return type;
    }

    State state() {
        return state;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
