package org.concilier.customer.value;

import static org.hipparchus.special.Gamma.logGamma;

import java.util.Map;

/**
 * The BG/NBD model of Fader, Hardie and Lee (2005), "Counting Your Customers the Easy Way", Marketing Science 24(2). People
 * buy at random at rates that differ between them (gamma with shape r and rate alpha per week); after each purchase they
 * may stop for good, with probabilities that differ too (beta with a and b). Time is in weeks.
 */
public record BgNbd(double r, double alpha, double a, double b) {
    /** Around 1 the expectation is a limit of 0/0; so close to it nobody sees the difference. */
    private static final double NEAR_ONE = 1e-6;

    /**
     * The probability that a customer still buys here, from 0 to 1. Who bought once has 1: the model lets people stop only
     * after a repeat purchase.
     */
    public double probabilityAlive(Buying one) {
        if (one.repeats() == 0) return 1;
        var x = one.repeats();
        var faded = (r + x) * Math.log((alpha + one.weeks()) / (alpha + one.weeksToLast()));
        return 1 / (1 + a / (b + x - 1) * Math.exp(faded));
    }

    /** Purchase days to be expected of a customer in the next weeks. */
    public double expectedPurchases(double weeks, Buying one) {
        return probabilityAlive(one) * whileAlive(weeks, one.repeats(), one.weeks());
    }

    /** The same of somebody just won, of whom nothing is known: purchase days after the first. */
    public double expectedPurchases(double weeks) {
        return whileAlive(weeks, 0, 0);
    }

    /**
     * Their equation 10 after Euler's transformation, which keeps the powers and the series small however often somebody
     * has bought (Fader and Hardie, "Overcoming the BG/NBD Model's #NUM! Error Problem").
     */
    private double whileAlive(double weeks, int x, double age) {
        var stop = Math.abs(a - 1) < NEAR_ONE ? a + 2 * NEAR_ONE : a;
        var z = weeks / (alpha + age + weeks);
        var c = stop + b + x - 1;
        var rest = Math.pow(1 - z, stop - 1) * Hypergeometric.f21(stop + b - 1 - r, stop - 1, c, z);
        return Math.max(0, c / (stop - 1) * (1 - rest));
    }

    /** Log-likelihood of customers, given how many there are of each kind. Kinds with equal x are best next to each other. */
    double logLikelihood(Map<Buying, Long> customers) {
        double sum = 0;
        int before = -1;
        double ofCount = 0;
        for (var group : customers.entrySet()) {
            var one = group.getKey();
            if (one.repeats() != before) {
                before = one.repeats();
                ofCount = ofCount(before);
            }
            sum += group.getValue() * (ofCount + ofTimes(one));
        }
        return sum;
    }

    private double ofCount(int x) {
        return logGamma(r + x)
                - logGamma(r)
                + r * Math.log(alpha)
                + logGamma(a + b)
                + logGamma(b + x)
                - logGamma(b)
                - logGamma(a + b + x);
    }

    private double ofTimes(Buying one) {
        var x = one.repeats();
        var stayed = -(r + x) * Math.log(alpha + one.weeks());
        if (x == 0) return stayed;
        var left = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + one.weeksToLast());
        var most = Math.max(stayed, left);
        return most + Math.log(Math.exp(stayed - most) + Math.exp(left - most));
    }
}
