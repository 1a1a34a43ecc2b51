package org.concilier.customer.value;

import static org.hipparchus.special.Gamma.logGamma;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * The Gamma-Gamma model of Fader and Hardie (2013), "The Gamma-Gamma Model of Monetary Value": what a customer spends on a
 * purchase day varies around an own mean (gamma with shape p), and the means differ between customers (q and v).
 */
public record GammaGamma(double p, double q, double v) {

    /**
     * Mean money to be expected on a customer's purchase days, in units of the currency: between the own mean and that of
     * all, nearer to the own the more often somebody bought. Empty where the mean of all is not finite.
     */
    public OptionalDouble expectedMean(Spending one) {
        var weight = p * one.repeats() + q - 1;
        if (weight <= 0) return OptionalDouble.empty();
        return OptionalDouble.of(p * (v + one.repeats() * one.mean()) / weight);
    }

    /** Log-likelihood of customers, given how many there are of each kind. Kinds with equal x are best next to each other. */
    double logLikelihood(Map<Spending, Long> customers) {
        double sum = 0;
        int before = -1;
        double ofCount = 0;
        for (var group : customers.entrySet()) {
            var one = group.getKey();
            if (one.repeats() != before) {
                before = one.repeats();
                ofCount = ofCount(before);
            }
            sum += group.getValue() * (ofCount + ofMoney(one));
        }
        return sum;
    }

    private double ofCount(int x) {
        return logGamma(p * x + q) - logGamma(p * x) - logGamma(q) + q * Math.log(v) + p * x * Math.log(x);
    }

    private double ofMoney(Spending one) {
        var px = p * one.repeats();
        return (px - 1) * Math.log(one.mean()) - (px + q) * Math.log(v + one.repeats() * one.mean());
    }
}
