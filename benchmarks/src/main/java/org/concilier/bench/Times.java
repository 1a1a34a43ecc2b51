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

    double of(String method, int offers) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .filter(result -> result.getParams().getParam("offers").equals(String.valueOf(offers)))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(50);
    }
}
