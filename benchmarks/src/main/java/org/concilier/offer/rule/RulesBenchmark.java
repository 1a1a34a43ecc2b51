package org.concilier.offer.rule;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same rules for the same 10,000 customers: ours with the index, ours one by one, lambdas written by hand, and Drools.
 * One operation decides every rule for every customer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RulesBenchmark {
    /** Decided in one operation. */
    public static final int CUSTOMERS = Engines.CUSTOMERS;

    @Param({"200", "1000"})
    private int rules;

    @Param({"broad", "selective"})
    private String mix;

    private Engines engines;
    private DroolsRules drools;

    /** @throws IllegalStateException when they do not agree: then there is nothing to compare */
    @Setup
    public void prepare() {
        engines = new Engines(mix, rules);
        drools = new DroolsRules(engines.samples);
        var expected = engines.lambdas();
        if (engines.indexed() != expected || engines.closures() != expected || drools() != expected) {
            throw new IllegalStateException("the engines disagree: " + expected + " by hand, " + engines.indexed()
                    + " with the index, " + engines.closures() + " one by one, " + drools() + " with Drools");
        }
    }

    @Benchmark
    public int indexed() {
        return engines.indexed();
    }

    @Benchmark
    public int masked() {
        return engines.masked();
    }

    @Benchmark
    public int closures() {
        return engines.closures();
    }

    @Benchmark
    public int lambdas() {
        return engines.lambdas();
    }

    @Benchmark
    public int drools() {
        return drools.matches(engines.shoppers);
    }
}
