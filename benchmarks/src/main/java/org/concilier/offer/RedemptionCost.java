package org.concilier.offer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Prices;
import org.concilier.shared.Answer;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Money;
import org.concilier.shared.OnceOnly;

/**
 * What it costs that a redemption is judged, never overspends and happens once: on PostgreSQL, redemptions under a budget
 * and an idempotency key against the same rows and the same leaf written without either, in turn.
 */
public final class RedemptionCost {
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 4;
    private static final int USES = 60;

    /** What takes longer on any machine is not slow but stuck, or grows with what was done before. */
    private static final Duration MOST = Duration.ofMinutes(10);

    private static final String EFFECT = "{'kind':'AMOUNT_OFF','amount':{'amount':'1.00','currency':'EUR'}}";
    private static final String BUDGET = ",'priority':999,'budget':{'limit':{'amount':'1000000.00','currency':'EUR'}}";

    private final Domain domain;
    private final OfferWorld world;
    private final OfferUse use;
    private final UUID offer;

    private RedemptionCost() {
        domain = Domain.of(this, DatabaseKind.POSTGRESQL);
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world = new OfferWorld(domain);
        world.onlyForEveryone();
        use = new OfferUse(world);
        offer = world.publish(null, EFFECT, BUDGET).id();
    }

    /** The ratio tells how many times as long a redemption takes; {@code exact} whether the budget knows every one. */
    public static JsonObject run() {
        return new RedemptionCost().measure();
    }

    private JsonObject measure() {
        var whole = new double[ROUNDS];
        var bare = new double[ROUNDS];
        var started = System.nanoTime();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            var redeemed = micros(decisions(), this::redeem);
            var inserted = micros(decisions(), this::insert);
            System.err.println("round " + round + ": " + redeemed + " / " + inserted + " us");
            if (System.nanoTime() - started > MOST.toNanos()) throw new IllegalStateException("no end in " + MOST);
            if (round < 0) continue;
            whole[round] = redeemed;
            bare[round] = inserted;
        }
        var spent = world.asPartner(() -> world.offers.find(offer)).spent();
        return Json.createObjectBuilder()
                .add("name", "redemption")
                .add("ratio", Math.round(median(whole) / median(bare) * 100) / 100.0)
                .add("redemptionMicros", Math.round(median(whole)))
                .add("insertsMicros", Math.round(median(bare)))
                .add("redemptionsPerSecond", Math.round(1e6 / median(whole)))
                .add("exact", spent.equals(Money.of((ROUNDS + WARM_UP) * USES + ".00", "EUR")))
                .build();
    }

    private List<DecisionView> decisions() {
        var decisions = new ArrayList<DecisionView>();
        for (int i = 0; i < USES; i++) decisions.add(world.decide(world.customer()));
        return decisions;
    }

    private static double micros(List<DecisionView> decisions, Consumer<DecisionView> work) {
        var start = System.nanoTime();
        decisions.forEach(work);
        return (System.nanoTime() - start) / 1_000.0 / decisions.size();
    }

    private void redeem(DecisionView decision) {
        world.asPartner(() -> domain.get(OnceOnly.class)
                .once("shop", UUID.randomUUID().toString(), "print", () -> {
                    use.redeem(decision, offer, "o", 1, "30.00");
                    return new Answer(201, null, null, "{}");
                }));
    }

    /** The rows of a redemption and its leaf, in one transaction, without judging, budget or key. */
    private void insert(DecisionView decision) {
        world.asPartner(() -> domain.inTransaction(() -> {
            var em = domain.em();
            var taken = em.find(OfferDecision.class, decision.decisionId());
            var terms = domain.get(RuleSets.class).find(List.of(offer)).get(0);
            var cart = new Cart(List.of(new Cart.Line("s", null, 1, Money.of("30.00", "EUR"))));
            var prices = Prices.of(cart);
            var redemption = new Redemption(
                    new Claim(taken, terms, cart, prices, null), "o", Instant.parse("2026-11-23T12:00:00Z"));
            redemption.proven(
                    domain.get(Ledger.class).append(LeafKind.REDEMPTION, decision.customerId(), redemption.facts()));
            em.persist(redemption);
            domain.get(Benefits.class).count(decision.customerId(), List.of(), 100);
            return null;
        }));
    }

    private static double median(double[] rounds) {
        var sorted = rounds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
