package org.concilier.bench;

import java.util.Collection;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Median times by method, in the unit of the benchmark: one disturbed round changes nothing. */
record Times(Collection<RunResult> results) {
    /** Runs the loops of each class in a JVM of their own, with progress on standard error. */
    static Times of(Class<?>... loops) throws RunnerException {
        var options = new OptionsBuilder().forks(1).shouldFailOnError(true);
        for (var one : loops) options.include("^" + one.getName().replace(".", "\\.") + "\\.");
        var progress = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL);
        return new Times(new Runner(options.build(), progress).run());
    }

    double of(String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(50);
    }

    /** With these values of the benchmark's parameters. */
    double of(String method, Map<String, String> chosen) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .filter(result -> chosen.entrySet().stream()
                        .allMatch(parameter ->
                                parameter.getValue().equals(result.getParams().getParam(parameter.getKey()))))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(50);
    }

    /** With one of the values of the benchmark's parameter. */
    double of(String method, String parameter, long chosen) {
        return percentile(50, method, parameter, chosen);
    }

    double percentile(double percent, String method, String parameter, long chosen) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .filter(result -> result.getParams().getParam(parameter).equals(String.valueOf(chosen)))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(percent);
    }
}
