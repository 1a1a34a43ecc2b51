package org.concilier.customer.scoring;

import jakarta.persistence.Embeddable;
import org.concilier.customer.journey.Steps;

/** {@link Steps} as four columns. */
@Embeddable
record Bounds(long first, long second, long third, long fourth) {
    static Bounds of(Steps steps) {
        return new Bounds(steps.first(), steps.second(), steps.third(), steps.fourth());
    }

    Steps steps() {
        return new Steps(first, second, third, fourth);
    }
}
