package org.concilier.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How many of one part there were on a day, and how many had bought. */
@Entity
@Table(name = "experiment_measure")
class ExperimentMeasure {
    /** Counted for what, when. */
    @Embeddable
    record Key(
            String experiment, @Column(name = "measured_on") LocalDate measuredOn, String arm) {}

    @EmbeddedId
    private Key key;

    private long persons;
    private long converted;

    protected ExperimentMeasure() {}

    ExperimentMeasure(Key key) {
        this.key = key;
    }

    void count(boolean bought) {
        persons++;
        if (bought) converted++;
    }

    String arm() {
        return key.arm();
    }

    long persons() {
        return persons;
    }

    long converted() {
        return converted;
    }
}
