package org.concilier.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step of a consent.
 *
 * @param happenedAt by the business clock
 * @param validUntil end of a yes, also of one that has run out; null otherwise
 * @param epoch the person's epoch after this step
 * @param recordedBy client id or login of staff, {@code customer} for the person, {@code system}
 * @param route which way it came in
 */
@Embeddable
record Change(
        @Enumerated(EnumType.STRING) ConsentStatus status,
        @Column(name = "happened_at") Instant happenedAt,
        @Column(name = "valid_until") Instant validUntil,
        long epoch,
        @Column(name = "recorded_by") String recordedBy,
        @Enumerated(EnumType.STRING) Route route) {}
