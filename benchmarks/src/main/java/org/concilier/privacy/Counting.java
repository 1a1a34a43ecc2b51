package org.concilier.privacy;

import java.time.Clock;
import org.concilier.shared.Caller;

/** Counts of checks outside a container, where one partner asks everything. */
public final class Counting {
    private Counting() {}

    public static CheckCounts by(Clock clock) {
        var counts = new CheckCounts();
        counts.clock = clock;
        counts.caller = new Caller() {
            @Override
            public String name() {
                return "shop";
            }
        };
        return counts;
    }
}
