package org.concilier.customer.value;

/** Gauss's hypergeometric function, which no library at hand offers for real arguments. */
final class Hypergeometric {
    private static final double PRECISION = 1e-13;
    private static final int MOST_TERMS = 100_000;

    private Hypergeometric() {}

    /** 2F1(a, b; c; z) by its series (Abramowitz and Stegun 15.1.1), for 0 &lt;= z &lt; 1 and c that is no negative integer. */
    static double f21(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; n < MOST_TERMS && Math.abs(term) > PRECISION * Math.abs(sum); n++) {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
        }
        return sum;
    }
}
