package org.concilier.bench;

import java.util.Arrays;

/** Times of single calls, in nanoseconds, of which percentiles are told: grows as it is added to, for one thread. */
public final class Sample {
    private long[] nanos = new long[1 << 12];
    private int size;

    public void add(long took) {
        if (size == nanos.length) nanos = Arrays.copyOf(nanos, 2 * size);
        nanos[size++] = took;
    }

    public void add(Sample other) {
        for (int i = 0; i < other.size; i++) add(other.nanos[i]);
    }

    public int size() {
        return size;
    }

    /** The time that so many in a hundred do not exceed, in microseconds with two decimals. */
    public double micros(int percent) {
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return rounded(sorted[(int) ((size - 1) * (percent / 100.0))] / 1_000.0);
    }

    /** How many times as long as another one, by medians. */
    public double ratio(Sample other) {
        return rounded(micros(50) / other.micros(50));
    }

    public static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
