package org.concilier.consent;

import org.concilier.shared.ConcilierException;

/** An answer that was not taken: its place in what was handed in, and why. */
public record Rejected(int index, ConcilierException why) {
    /** In words, without personal data. */
    public String reason() {
        return why.getMessage();
    }
}
