package org.concilier.bench;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;

/** Median times by method, in the unit of the benchmark: one disturbed round changes nothing. */
record Times(Collection<RunResult> results) {

    double of(String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
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
