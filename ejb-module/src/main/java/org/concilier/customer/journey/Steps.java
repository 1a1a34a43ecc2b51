package org.concilier.customer.journey;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Four cut points between five bands of numbers: a value up to the first is in band 1, up to the second in band 2, above the
 * fourth in band 5. Goes by value and not by rank, so that equal people are in equal bands.
 */
public record Steps(long first, long second, long third, long fourth) {
    /** No fewer people than this are in any band that has people at all: no cut point tells about few. */
    public static final int FEWEST = 20;

    private static final int BANDS = 5;

    /** 1 to 5. */
    public int band(long value) {
        if (value <= first) return 1;
        if (value <= second) return 2;
        if (value <= third) return 3;
        return value <= fourth ? 4 : 5;
    }

    /**
     * Bands as near to fifths of all people as equal values allow. A band with too few people becomes one with its
     * neighbour: two cut points are then the same.
     *
     * @param people how many have each value
     * @return empty for fewer than five times {@link #FEWEST} people
     */
    public static Optional<Steps> quintiles(SortedMap<Long, Long> people) {
        var all = people.values().stream().mapToLong(Long::longValue).sum();
        if (all < (long) BANDS * FEWEST) return Optional.empty();
        var cuts = new long[BANDS - 1];
        var below = new long[BANDS - 1];
        long sum = 0;
        int next = 0;
        for (var entry : people.entrySet()) {
            sum += entry.getValue();
            while (next < cuts.length && sum * BANDS >= (next + 1) * all) {
                cuts[next] = entry.getKey();
                below[next++] = sum;
            }
        }
        return Optional.of(of(cuts, below, all));
    }

    /** The first cut has a fifth of all below it, so there is always one to fall back on. */
    private static Steps of(long[] cuts, long[] below, long all) {
        int last = 0;
        for (int i = 1; i < cuts.length; i++) {
            if (below[i] - below[last] >= FEWEST) last = i;
            cuts[i] = cuts[last];
        }
        var above = all - below[last];
        if (above > 0 && above < FEWEST) unite(cuts);
        return new Steps(cuts[0], cuts[1], cuts[2], cuts[3]);
    }

    /** Takes the highest cut away; without another one nobody stands out and all are in the first band. */
    private static void unite(long[] cuts) {
        var highest = cuts[cuts.length - 1];
        int same = cuts.length - 1;
        while (same > 0 && cuts[same - 1] == highest) same--;
        Arrays.fill(cuts, same, cuts.length, same == 0 ? Long.MAX_VALUE : cuts[same - 1]);
    }
}
