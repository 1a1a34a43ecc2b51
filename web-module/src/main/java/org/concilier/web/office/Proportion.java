package org.concilier.web.office;

/**
 * A share with the interval in which it lies with 95 % confidence (Wilson 1927), all from 0 to 1.
 */
record Proportion(double value, double low, double high) {
    private static final double Z = 1.959964;

    /** @param of more than 0 */
    static Proportion of(long some, long of) {
        var p = (double) some / of;
        var square = Z * Z / of;
        var centre = (p + square / 2) / (1 + square);
        var half = Z / (1 + square) * Math.sqrt(p * (1 - p) / of + square / of / 4);
        return new Proportion(p, Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
