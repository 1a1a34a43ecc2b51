package org.concilier.identity.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** From the button that somebody pressed until that person goes on: two minutes at most. */
@Entity
@Table(name = "kiosk_session")
class KioskSession {
    static final Duration LIFE = Duration.ofMinutes(2);

    @Id
    private UUID id;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "gallery_id")
    private UUID galleryId;

    @Column(name = "customer_id")
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private KioskState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    protected KioskSession() {}

    /** @param galleryId null where nobody is expected today */
    KioskSession(String clientId, UUID galleryId, Instant now) {
        this.id = UUID.randomUUID();
        this.clientId = Objects.requireNonNull(clientId);
        this.galleryId = galleryId;
        this.state = KioskState.WAITING;
        this.openedAt = now;
        this.endsAt = now.plus(LIFE);
    }

    void recognise(UUID customer) {
        customerId = Objects.requireNonNull(customer);
        state = KioskState.MATCHED;
    }

    /** Nobody, or nobody any more: a person goes on from here. */
    void callAPerson() {
        customerId = null;
        state = KioskState.PERSON;
    }

    boolean isLive(Instant now) {
        return now.isBefore(endsAt);
    }

    boolean isWaiting(Instant now) {
        return state == KioskState.WAITING && isLive(now);
    }

    boolean isOf(String client) {
        return clientId.equals(client);
    }

    /** Time runs out towards a person, too. */
    KioskState stateAt(Instant now) {
        return isLive(now) ? state : KioskState.PERSON;
    }

    UUID id() {
        return id;
    }

    String clientId() {
        return clientId;
    }

    UUID galleryId() {
        return galleryId;
    }

    UUID customerId() {
        return customerId;
    }

    Instant endsAt() {
        return endsAt;
    }
}
