package org.concilier.offer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.concilier.consent.Words;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Effect;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Facts;
import org.concilier.offer.rule.RuleCompiler;
import org.concilier.shared.Money;
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

/** One decision, without the database, with few and with many live offers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecisionBenchmark {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Param({"12", "1000"})
    private int offers;

    private RuleSet rules;
    private Situation situation;

    @Setup
    public void prepare() {
        var compiler = new RuleCompiler(AttributeRegistry.standard());
        var terms = new ArrayList<Terms>();
        for (int i = 0; i < offers; i++) terms.add(offer(compiler, i));
        rules = new RuleSet(1, terms);
        var facts = Facts.of(
                AttributeRegistry.standard(),
                Map.of("purchase.frequency", 6L, "purchase.recency_days", 20L, "context.month", 11L));
        var cart = new Cart(List.of(new Cart.Line("sku", null, 2, new Money(2_500, EUR))));
        situation = new Situation(
                "home", Instant.parse("2026-11-23T10:00:00Z"), Set.of("personalised-offers"), facts, cart, Map.of());
    }

    @Benchmark
    public Object decide() {
        return Decision.of(rules, situation);
    }

    /** Of each four: one for everyone, one that needs another consent, and two personal ones that hold for some. */
    private static Terms offer(RuleCompiler compiler, int i) {
        var rule = switch (i % 4) {
            case 0 -> null;
            case 1 -> compiler.compile("journey.stage == 'LOYAL'");
            case 2 -> compiler.compile("purchase.frequency >= " + i % 12);
            default -> compiler.compile("purchase.recency_days * 10 <= purchase.frequency * " + i % 60);
        };
        var words = new Words("Offre " + i, "Offer " + i);
        var purposes = rule == null ? Set.<String>of() : rule.purposes();
        var effect = i % 2 == 0 ? Effect.percentOff(100 + i % 900, null) : Effect.amountOff(new Money(100 + i, EUR));
        var id = new UUID(0, i);
        return new Terms(
                id,
                "OFFER-" + i,
                1,
                words,
                words,
                rule,
                purposes,
                effect,
                i % 7,
                Set.of(),
                null,
                null,
                Conditions.NONE,
                null);
    }
}
