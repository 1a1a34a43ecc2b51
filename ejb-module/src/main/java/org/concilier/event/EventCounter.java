package org.concilier.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last position given; one row. */
@Entity
@Table(name = "event_counter")
class EventCounter {
    static final int THE_ONE = 1;

    @Id
    private Integer id;

    @Column(name = "last_pos")
    private long last;

    protected EventCounter() {}

    long next() {
        return ++last;
    }

    long last() {
        return last;
    }
}
