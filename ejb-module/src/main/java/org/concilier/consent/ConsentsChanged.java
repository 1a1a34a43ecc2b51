package org.concilier.consent;

import java.util.List;

/** CDI event: consents changed together, so that observers work in bulk; in the order of change. */
public record ConsentsChanged(List<ConsentChanged> changes) {
    public ConsentsChanged {
        changes = List.copyOf(changes);
    }
}
