package org.concilier.customer.scoring;

import java.time.LocalDate;

/**
 * A model of all customers who agreed and buy in one currency.
 *
 * @param customers how many it was made from; beyond 100,000 a part of them, taken at random
 * @param repeaters those of them who bought on more than one day
 * @param buying BG/NBD, time in weeks; null when there is none
 * @param spending Gamma-Gamma, in units of the currency; null when there is none
 */
public record ModelView(
        long version,
        String currency,
        LocalDate asOf,
        long customers,
        long repeaters,
        Outcome outcome,
        Buying buying,
        Spending spending) {

    /** Whether there is a model, and why not. */
    public enum Outcome {
        FITTED,
        /** A model of few people would say more about them than about others. */
        TOO_FEW_CUSTOMERS,
        /** The data does not determine it: no likelihood is the greatest. */
        NOT_DETERMINED
    }

    public record Buying(double r, double alpha, double a, double b, double logLikelihood) {}

    public record Spending(double p, double q, double v, double logLikelihood) {}
}
