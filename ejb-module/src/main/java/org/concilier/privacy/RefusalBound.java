package org.concilier.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How many refusals of one caller are noted: each person once a minute, thirty persons a minute. Whoever is refused a
 * million times leaves a trail and no flood.
 */
class RefusalBound {
    static final int PERSONS = 30;
    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int CALLERS = 10_000;

    private final Map<String, Window> windows = new HashMap<>();

    private record Window(Instant until, Set<UUID> persons) {}

    synchronized boolean admits(String caller, UUID person, Instant now) {
        if (windows.size() >= CALLERS) windows.values().removeIf(window -> !now.isBefore(window.until()));
        var window = windows.get(caller);
        if (window == null || !now.isBefore(window.until())) {
            window = new Window(now.plus(WINDOW), new HashSet<>());
            windows.put(caller, window);
        }
        return window.persons().size() < PERSONS && window.persons().add(person);
    }
}
