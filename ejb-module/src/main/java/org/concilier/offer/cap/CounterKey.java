package org.concilier.offer.cap;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/** Names one counter: of what, of whom, counting what, since when. */
@Embeddable
public record CounterKey(
        @Column(name = "counted_for") String countedFor,
        @Column(name = "customer_id") UUID customerId,
        @Enumerated(EnumType.STRING) CapRule.Counter counter,

        @Enumerated(EnumType.STRING) @Column(name = "time_window")
        Window window,

        @Column(name = "window_start") LocalDate windowStart) {}
