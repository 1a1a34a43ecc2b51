package org.concilier.customer.value;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Parameters under which what was seen is most likely, by the simplex method of Nelder and Mead on their logarithms. The
 * same customers give the same parameters, in whatever order they come.
 *
 * @param logLikelihood at the maximum
 */
public record Fit<M>(M model, double logLikelihood) {
    private static final int MOST_EVALUATIONS = 5_000;
    private static final double RELATIVE = 1e-13;
    private static final double ABSOLUTE = 1e-9;
    /** Beyond e to the 12th a parameter runs away: the data does not determine it. */
    private static final double FARTHEST = 12;

    /** @return empty when no maximum is found */
    public static Optional<Fit<BgNbd>> bgNbd(Map<Buying, Long> customers) {
        var groups = new TreeMap<Buying, Long>(Comparator.comparingInt(Buying::repeats)
                .thenComparingInt(Buying::lastDay)
                .thenComparingInt(Buying::age));
        groups.putAll(customers);
        return maximum(new double[] {1, 1, 1, 1}, at -> model(at).logLikelihood(groups))
                .map(best -> new Fit<>(model(best.model()), best.logLikelihood()));
    }

    /** Of those who bought again and spent something; the others say nothing about it. */
    public static Optional<Fit<GammaGamma>> gammaGamma(Map<Spending, Long> customers) {
        var groups = new TreeMap<Spending, Long>(
                Comparator.comparingInt(Spending::repeats).thenComparingDouble(Spending::mean));
        customers.forEach((one, count) -> {
            if (one.counts()) groups.put(one, count);
        });
        if (groups.isEmpty()) return Optional.empty();
        var usual =
                groups.keySet().stream().mapToDouble(Spending::mean).average().orElseThrow();
        return maximum(new double[] {2, 3, usual}, at -> money(at).logLikelihood(groups))
                .map(best -> new Fit<>(money(best.model()), best.logLikelihood()));
    }

    private static BgNbd model(double[] at) {
        return new BgNbd(at[0], at[1], at[2], at[3]);
    }

    private static GammaGamma money(double[] at) {
        return new GammaGamma(at[0], at[1], at[2]);
    }

    /** Twice, the second time from where the first ended: a simplex can collapse before the top. */
    private static Optional<Fit<double[]>> maximum(double[] start, ToDoubleFunction<double[]> likelihood) {
        try {
            var from = DoubleStream.of(start).map(Math::log).toArray();
            var best = climb(climb(from, likelihood).model(), likelihood);
            return Double.isFinite(best.logLikelihood())
                    ? Optional.of(new Fit<>(exp(best.model()), best.logLikelihood()))
                    : Optional.empty();
        } catch (MathRuntimeException e) {
            return Optional.empty(); // no end within the evaluations allowed
        }
    }

    private static Fit<double[]> climb(double[] from, ToDoubleFunction<double[]> likelihood) {
        var top = new SimplexOptimizer(new SimpleValueChecker(RELATIVE, ABSOLUTE))
                .optimize(
                        new ObjectiveFunction(at -> likelihood(at, likelihood)),
                        GoalType.MAXIMIZE,
                        new InitialGuess(from),
                        new MaxEval(MOST_EVALUATIONS),
                        new NelderMeadSimplex(from.length, 0.5));
        return new Fit<>(top.getPoint(), top.getValue());
    }

    private static double likelihood(double[] logs, ToDoubleFunction<double[]> likelihood) {
        for (var log : logs) if (Math.abs(log) > FARTHEST) return Double.NEGATIVE_INFINITY;
        var found = likelihood.applyAsDouble(exp(logs));
        return Double.isNaN(found) ? Double.NEGATIVE_INFINITY : found;
    }

    private static double[] exp(double[] logs) {
        return DoubleStream.of(logs).map(Math::exp).toArray();
    }
}
