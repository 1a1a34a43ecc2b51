package org.concilier.offer.experiment;

/**
 * The difference of two shares with its 95 % interval: Newcombe's hybrid score interval (method 10 of R. G. Newcombe,
 * "Interval estimation for the difference between independent proportions", Statistics in Medicine 17, 1998, pages 873
 * to 890). With p1 = x1/n1, p2 = x2/n2 and Wilson's intervals (l1, u1) and (l2, u2) of each:
 * lower = p1 - p2 - sqrt((p1 - l1)² + (u2 - p2)²), upper = p1 - p2 + sqrt((u1 - p1)² + (p2 - l2)²).
 *
 * @param difference treatment less holdout, from -1 to 1
 */
public record Uplift(double difference, double lower, double upper) {
    /** Two-sided 95 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private record Wilson(double share, double lower, double upper) {
        static Wilson of(long hits, long all) {
            double n = all;
            double p = hits / n;
            double middle = 2 * hits + Z * Z;
            double spread = Z * Math.sqrt(Z * Z + 4 * hits * (1 - p));
            double divisor = 2 * (n + Z * Z);
            return new Wilson(p, (middle - spread) / divisor, (middle + spread) / divisor);
        }
    }

    /** @throws IllegalArgumentException when a part is empty or has more hits than persons */
    public static Uplift of(long treatmentHits, long treatment, long holdoutHits, long holdout) {
        if (treatment <= 0 || holdout <= 0 || treatmentHits > treatment || holdoutHits > holdout) {
            throw new IllegalArgumentException("both parts need persons, and no more hits than these");
        }
        var one = Wilson.of(treatmentHits, treatment);
        var two = Wilson.of(holdoutHits, holdout);
        var difference = one.share() - two.share();
        return new Uplift(
                difference,
                difference - Math.hypot(one.share() - one.lower(), two.upper() - two.share()),
                difference + Math.hypot(one.upper() - one.share(), two.share() - two.lower()));
    }

    /** Whether chance alone explains it badly: the interval does not hold zero. */
    public boolean isShown() {
        return lower > 0 || upper < 0;
    }
}
