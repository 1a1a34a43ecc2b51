package org.concilier.identity.passphrase;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Passphrases that go on without adding anything: one piece over and over, or a walk along the alphabet or the keys. */
final class Monotony {
    /** Rows of French and English keyboards. */
    private static final List<String> ROWS =
            List.of("1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm");

    /** A walk may change its direction or row that often. */
    private static final int TURNS = 2;

    private Monotony() {}

    static boolean of(String passphrase) {
        var points = passphrase.toLowerCase(Locale.ROOT).codePoints().toArray();
        return period(points) < OwnChoice.WITH_SECOND_FACTOR || breaks(points) <= TURNS;
    }

    /** Length of the shortest piece that, repeated, gives the whole; the last time may be cut. */
    private static int period(int[] points) {
        return IntStream.range(1, points.length)
                .filter(length -> IntStream.range(length, points.length).allMatch(i -> points[i] == points[i - length]))
                .findFirst()
                .orElse(points.length);
    }

    private static long breaks(int[] points) {
        return IntStream.range(1, points.length)
                .filter(i -> !isStep(points[i - 1], points[i]))
                .count();
    }

    private static boolean isStep(int from, int to) {
        return Math.abs(from - to) <= 1 || ROWS.stream().anyMatch(row -> areNeighbours(row, from, to));
    }

    private static boolean areNeighbours(String row, int one, int other) {
        var first = row.indexOf(one);
        var second = row.indexOf(other);
        return first >= 0 && second >= 0 && Math.abs(first - second) == 1;
    }
}
