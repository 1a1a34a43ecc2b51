package org.concilier.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Since when a purpose has reached further than the notices before a version say; never changed. */
@Entity
@Table(name = "purpose_reach")
class PurposeReach {
    @EmbeddedId
    private Step step;

    private Instant since;

    protected PurposeReach() {}

    PurposeReach(Purpose purpose, Instant since) {
        this.step = new Step(purpose.code(), purpose.minVersion());
        this.since = since;
    }

    @Embeddable
    record Step(
            String purpose, @Column(name = "min_version") int minVersion) implements Serializable {}
}
