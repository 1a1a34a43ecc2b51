package org.concilier.offer.rule;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same 200 rules for the same 100 customers: our closures, CEL's own evaluator, and lambdas written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulesBenchmark {
    private static final int CUSTOMERS = 100;
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();

    private final List<Rule> closures = new ArrayList<>();
    private final List<CelRuntime.Program> programs = new ArrayList<>();
    private final List<Predicate<Shopper>> lambdas = new ArrayList<>();
    private final List<Facts> facts = new ArrayList<>();
    private final List<Map<String, ?>> maps = new ArrayList<>();
    private final List<Shopper> shoppers = new ArrayList<>();

    /** @throws IllegalStateException when the three do not agree: then there is nothing to compare */
    @Setup
    public void prepare() throws CelValidationException, CelEvaluationException {
        var ours = new RuleCompiler(REGISTRY);
        var cel = celCompiler();
        var runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        for (var sample : SampleRule.all()) {
            closures.add(ours.compile(sample.source()));
            programs.add(runtime.createProgram(cel.compile(sample.source()).getAst()));
            lambdas.add(sample.lambda());
        }
        var random = new Random(1);
        for (int i = 0; i < CUSTOMERS; i++) {
            var shopper = Shopper.random(random);
            shoppers.add(shopper);
            maps.add(shopper.attributes());
            facts.add(Facts.of(REGISTRY, shopper.attributes()));
        }
        if (closures() != lambdas() || closures() != cel()) throw new IllegalStateException("the three disagree");
    }

    @Benchmark
    @OperationsPerInvocation(SampleRule.COUNT * CUSTOMERS)
    public int closures() {
        int holding = 0;
        for (var customer : facts) {
            for (var rule : closures) if (rule.evaluate(customer) == Truth.TRUE) holding++;
        }
        return holding;
    }

    @Benchmark
    @OperationsPerInvocation(SampleRule.COUNT * CUSTOMERS)
    public int cel() throws CelEvaluationException {
        int holding = 0;
        for (var customer : maps) {
            for (var program : programs) if ((boolean) program.eval(customer)) holding++;
        }
        return holding;
    }

    @Benchmark
    @OperationsPerInvocation(SampleRule.COUNT * CUSTOMERS)
    public int lambdas() {
        int holding = 0;
        for (var customer : shoppers) {
            for (var lambda : lambdas) if (lambda.test(customer)) holding++;
        }
        return holding;
    }

    private static CelCompiler celCompiler() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
        for (var attribute : REGISTRY.all()) {
            builder.addVar(
                    attribute.name(), attribute.kind() == Attribute.Kind.INT ? SimpleType.INT : SimpleType.STRING);
        }
        return builder.build();
    }
}
