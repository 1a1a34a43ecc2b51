package org.concilier.identity.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Those expected at one place on one day; goes with them when the day is over. Rows are made by the first to need one. */
@Entity
@Table(name = "gallery")
class DayGallery {
    @Id
    private UUID id;

    private String place;

    @Column(name = "held_on")
    private LocalDate day;

    @Column(name = "ends_at")
    private Instant endsAt;

    protected DayGallery() {}

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    UUID id() {
        return id;
    }

    String place() {
        return place;
    }

    LocalDate day() {
        return day;
    }

    Instant endsAt() {
        return endsAt;
    }
}
