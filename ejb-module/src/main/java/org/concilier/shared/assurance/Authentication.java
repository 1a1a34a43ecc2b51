package org.concilier.shared.assurance;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the caller has proved, and when.
 *
 * @param sessionId of a person's session; null for programs
 * @param at the latest moment of each proof, by the system clock
 * @param strongest the level that everything bound to the account could reach together
 * @param ends when the session ends whatever the person does; null for programs, and for who has just come in
 */
public record Authentication(UUID sessionId, Map<Evidence, Instant> at, Assurance strongest, Instant ends)
        implements Serializable {
    private static final Authentication NOTHING = new Authentication(null, Map.of(), Assurance.NONE);

    public Authentication {
        at = Map.copyOf(at);
    }

    public Authentication(UUID sessionId, Map<Evidence, Instant> at, Assurance strongest) {
        this(sessionId, at, strongest, null);
    }

    public static Authentication nothing() {
        return NOTHING;
    }

    /** The level of all of it together, however old. */
    public Assurance reached() {
        return Assurance.of(at.keySet());
    }

    /**
     * Since when this level has been proved without a break: everything needed for it was shown at that moment or after.
     *
     * @return empty when it has not been reached
     */
    public Optional<Instant> since(Assurance level) {
        var newest = EnumSet.noneOf(Evidence.class);
        for (var moment : moments()) {
            at.forEach((evidence, when) -> {
                if (when.equals(moment)) newest.add(evidence);
            });
            if (Assurance.of(newest).atLeast(level)) return Optional.of(moment);
        }
        return Optional.empty();
    }

    private List<Instant> moments() {
        return at.values().stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }
}
