package org.concilier.offer;

import jakarta.persistence.Embeddable;
import java.util.Set;
import org.concilier.offer.experiment.Trial;

/** One part of an experiment, as it is kept. */
@Embeddable
record ExperimentArm(String name, int share, String offers) {
    static ExperimentArm of(Trial.Arm arm) {
        return new ExperimentArm(
                arm.name(),
                arm.share(),
                String.join(" ", arm.offers().stream().sorted().toList()));
    }

    Trial.Arm arm() {
        return new Trial.Arm(name, share, offers.isEmpty() ? Set.of() : Set.of(offers.split(" ")));
    }
}
