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

/** CEL's own evaluator on the rules and customers of {@link RulesBenchmark}; slow, so with 200 rules only. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CelBenchmark {
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();

    @Param("200")
    private int rules;

    @Param({"broad", "selective"})
    private String mix;

    private final List<CelRuntime.Program> programs = new ArrayList<>();
    private Engines engines;

    /** @throws IllegalStateException when it does not agree with the others */
    @Setup
    public void prepare() throws CelValidationException, CelEvaluationException {
        engines = new Engines(mix, rules);
        var cel = celCompiler();
        var runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        for (var sample : engines.samples) {
            programs.add(runtime.createProgram(cel.compile(sample.source()).getAst()));
        }
        if (cel() != engines.lambdas()) throw new IllegalStateException("the engines disagree");
    }

    @Benchmark
    public int cel() throws CelEvaluationException {
        int holding = 0;
        for (var customer : engines.maps) {
            for (var program : programs) if ((boolean) program.eval(customer)) holding++;
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
