package org.concilier.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One event on its way to one endpoint. */
@Entity
@Table(name = "event_delivery")
class Delivery {
    @Id
    private UUID id;

    @Column(name = "event_id", updatable = false)
    private UUID eventId;

    @Column(name = "webhook_id", updatable = false)
    private UUID webhookId;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "last_status")
    private Integer lastStatus;

    @Column(name = "last_fault")
    private String lastFault;

    protected Delivery() {}

    Delivery(UUID eventId, UUID webhookId, Instant now) {
        this.id = UUID.randomUUID();
        this.eventId = eventId;
        this.webhookId = webhookId;
        this.madeAt = now;
        this.state = DeliveryState.PENDING;
        this.dueAt = now;
    }

    /** Notes what became of an attempt. */
    void tried(Outcome outcome, Instant at, Backoff backoff) {
        attempts++;
        lastAt = at;
        lastStatus = outcome.status();
        lastFault = outcome.fault();
        if (outcome.isAccepted()) state = DeliveryState.DELIVERED;
        else if (attempts >= backoff.attempts()) state = DeliveryState.FAILED;
        else dueAt = at.plus(backoff.after(attempts));
    }

    /** Sends it again from the beginning, whatever became of it. */
    void again(Instant now) {
        state = DeliveryState.PENDING;
        attempts = 0;
        dueAt = now;
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    UUID webhookId() {
        return webhookId;
    }

    DeliveryState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant lastAt() {
        return lastAt;
    }

    DeliveryView view(String type) {
        return new DeliveryView(
                id,
                eventId,
                type,
                state,
                attempts,
                madeAt,
                lastAt,
                lastStatus,
                lastFault,
                state == DeliveryState.PENDING ? dueAt : null);
    }
}
