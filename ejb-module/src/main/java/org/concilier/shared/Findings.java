package org.concilier.shared;

import java.util.ArrayList;
import java.util.List;

/** The faults of one request, gathered from its object and every object inside. */
final class Findings {
    private final List<InvalidInput.Fault> faults = new ArrayList<>();
    private final List<Fields> read = new ArrayList<>();

    void include(Fields fields) {
        read.add(fields);
    }

    void add(String pointer, String detail) {
        faults.add(new InvalidInput.Fault(pointer, detail));
    }

    /** Whether this place, or one inside it, has a fault already. */
    boolean isFaulty(String pointer) {
        return faults.stream().anyMatch(fault -> (fault.pointer() + "/").startsWith(pointer + "/"));
    }

    void end() {
        read.forEach(Fields::faultUnknown);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
    }
}
