package org.concilier.offer.cap;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How much of a limit is used; changed only by {@link Counters}' conditional updates. */
@Entity
@Table(name = "cap_counter")
class CapCounter {
    @EmbeddedId
    private CounterKey key;

    private long used;

    protected CapCounter() {}

    CounterKey key() {
        return key;
    }

    long used() {
        return used;
    }
}
