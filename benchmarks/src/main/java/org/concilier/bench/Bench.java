package org.concilier.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import org.concilier.bench.http.CheckOverHttp;
import org.concilier.bench.http.DecisionOverHttp;
import org.concilier.consent.CheckBenchmark;
import org.concilier.customer.scoring.ScoringBenchmark;
import org.concilier.identity.SignInBenchmark;
import org.concilier.ledger.ProofBenchmark;
import org.concilier.offer.DecisionBenchmark;
import org.concilier.offer.RedemptionCost;
import org.concilier.offer.StaleAnswers;
import org.concilier.offer.rule.CelBenchmark;
import org.concilier.offer.rule.RulesBenchmark;
import org.concilier.privacy.LedgerBenchmark;

/**
 * One comparison that can be asked for by name.
 *
 * @param work measures; gives the ratios, with the times they come from
 * @param holds whether the result is as it must be; a ratio is what it is
 */
record Bench(String name, Callable<JsonObject> work, Predicate<JsonObject> holds) {
    static final List<Bench> ALL = List.of(
            new Bench("rules", () -> rules(Times.of(RulesBenchmark.class, CelBenchmark.class)), figures -> true),
            timed("ledger", LedgerBenchmark.class, Bench::ledger),
            timed("decision", DecisionBenchmark.class, Bench::decision),
            timed("proofs", ProofBenchmark.class, Bench::proofs),
            new Bench("consent", CheckBenchmark::run, figures -> true),
            new Bench(
                    "scoring",
                    ScoringBenchmark::run,
                    figures -> figures.getBoolean("resumed")
                            && figures.getBoolean("sameResult")
                            && figures.getBoolean("heapFlat")),
            new Bench("check-http", CheckOverHttp::run, figures -> true),
            new Bench("decision-http", DecisionOverHttp::run, figures -> true),
            new Bench(
                    "sign-in",
                    SignInBenchmark::run,
                    figures -> isAlike(figures.getJsonObject("unknownToKnown"), "ratio")),
            new Bench("redemption", RedemptionCost::run, figures -> figures.getBoolean("exact")),
            new Bench("stale", StaleAnswers::run, figures -> figures.getInt("stale") == 0));

    /** Whether two medians are within five in a hundred of each other. */
    private static boolean isAlike(JsonObject figures, String ratio) {
        return Math.abs(figures.getJsonNumber(ratio).doubleValue() - 1) <= 0.05;
    }

    private static Bench timed(String name, Class<?> loops, Function<Times, JsonObject> verdict) {
        return new Bench(name, () -> verdict.apply(Times.of(loops)), figures -> true);
    }

    /** The ratios tell how many times as long each takes as ours with the index; nanoseconds a rule and customer. */
    private static JsonObject rules(Times times) {
        var json = Json.createObjectBuilder().add("name", "rules");
        for (var mix : List.of("broad", "selective")) {
            for (var rules : List.of(200, 1_000)) {
                var part = Json.createObjectBuilder();
                var chosen = Map.of("mix", mix, "rules", String.valueOf(rules));
                var indexed = times.of("indexed", chosen);
                for (var engine : List.of("indexed", "masked", "closures", "lambdas", "drools", "cel")) {
                    // CEL's own evaluator is too slow for more.
                    if (engine.equals("cel") && rules > 200) continue;
                    var time = times.of(engine, chosen);
                    part.add(engine + "Nanos", rounded(time / rules / RulesBenchmark.CUSTOMERS));
                    if (!engine.equals("indexed")) part.add(engine + "Ratio", rounded(time / indexed));
                }
                json.add(mix + rules, part);
            }
        }
        return json.build();
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
        return Math.round(number * 1_000) / 1_000.0;
    }
}
