package org.concilier.identity.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;

/** A program that stands in one place. */
@Entity
@Table(name = "kiosk")
class Kiosk {
    @Id
    @Column(name = "client_id")
    private String clientId;

    private String place;

    protected Kiosk() {}

    Kiosk(String clientId, String place) {
        this.clientId = Objects.requireNonNull(clientId);
        this.place = Objects.requireNonNull(place);
    }

    void move(String elsewhere) {
        place = Objects.requireNonNull(elsewhere);
    }

    String clientId() {
        return clientId;
    }

    String place() {
        return place;
    }
}
