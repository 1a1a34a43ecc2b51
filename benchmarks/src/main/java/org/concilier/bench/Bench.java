package org.concilier.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.concilier.ledger.ProofBenchmark;
import org.concilier.offer.DecisionBenchmark;
import org.concilier.offer.rule.RulesBenchmark;
import org.concilier.privacy.LedgerBenchmark;
import org.openjdk.jmh.results.RunResult;

/**
 * One comparison that can be asked for by name.
 *
 * @param timed the class with the loops
 * @param verdict the ratios, with the times they come from
 */
record Bench(String name, Class<?> timed, Function<Times, JsonObject> verdict) {
    static final List<Bench> ALL = List.of(
            new Bench("rules", RulesBenchmark.class, Bench::rules),
            new Bench("ledger", LedgerBenchmark.class, Bench::ledger),
            new Bench("decision", DecisionBenchmark.class, Bench::decision),
            new Bench("proofs", ProofBenchmark.class, Bench::proofs));

    JsonObject judge(Collection<RunResult> results) {
        return verdict.apply(new Times(results));
    }

    /** The ratio tells how many times as long CEL's own evaluator takes. */
    private static JsonObject rules(Times times) {
        return Json.createObjectBuilder()
                .add("name", "rules")
                .add("ratio", rounded(times.of("cel") / times.of("closures")))
                .add("ratioToLambdas", rounded(times.of("closures") / times.of("lambdas")))
                .add("closuresNanos", rounded(times.of("closures")))
                .add("celNanos", rounded(times.of("cel")))
                .add("lambdasNanos", rounded(times.of("lambdas")))
                .build();
    }

    /** The ratio tells how many times as long a write takes with its leaf. */
    private static JsonObject ledger(Times times) {
        return Json.createObjectBuilder()
                .add("name", "ledger")
                .add("ratio", rounded(times.of("withLeaf") / times.of("without")))
                .add("withLeafMicros", rounded(times.of("withLeaf") / LedgerBenchmark.LOOKS))
                .add("withoutMicros", rounded(times.of("without") / LedgerBenchmark.LOOKS))
                .build();
    }

    /** The ratio tells how many times as much one offer costs among 1,000 as among 12. */
    private static JsonObject decision(Times times) {
        var few = times.of("decide", "offers", 12);
        var many = times.of("decide", "offers", 1_000);
        return Json.createObjectBuilder()
                .add("name", "decision")
                .add("ratio", rounded(many / 1_000 / (few / 12)))
                .add("nanosWith12", rounded(few))
                .add("nanosWith1000", rounded(many))
                .build();
    }

    /** The ratios tell how many times as long a proof takes among a million leaves as among a thousand. */
    private static JsonObject proofs(Times times) {
        var json = Json.createObjectBuilder().add("name", "proofs");
        for (var kind : List.of("inclusion", "consistency")) {
            var few = times.of(kind, "leaves", 1_000);
            var many = times.of(kind, "leaves", 1_000_000);
            json.add(kind + "Ratio", rounded(many / few))
                    .add(kind + "MicrosWith1000", rounded(few))
                    .add(kind + "MicrosWith1000000", rounded(many))
                    .add(kind + "P99MicrosWith1000000", rounded(times.percentile(99, kind, "leaves", 1_000_000)));
        }
        return json.build();
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
