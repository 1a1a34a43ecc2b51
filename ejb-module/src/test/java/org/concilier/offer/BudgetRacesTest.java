package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concilier.shared.Contention;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Money;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A budget is never overspent and nothing is lost, whoever comes at once and on whichever node. */
@OnBothDatabases
class BudgetRacesTest {
    private static final int THREADS = 64;
    private static final String ONE = "{'kind':'AMOUNT_OFF','amount':{'amount':'1.00','currency':'EUR'}}";

    private final Domain domain;
    private final OfferWorld world;

    BudgetRacesTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
    }

    @BeforeEach
    void oneOfferForEveryone() {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world.onlyForEveryone();
    }

    @Test
    void sixtyFourThreadsOnTwoNodesAndABudgetOfAHundredGiveExactlyAHundred() throws Exception {
        var offer = budgetOf(100);
        var node = domain.anotherNode();
        try {
            node.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
            var nodes = List.of(new OfferUse(world), new OfferUse(world, node));
            for (var use : nodes) redeem(use, offer); // a node opens its vault before it serves anybody
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 128; i++) {
                var decision = world.decide(world.customer());
                var use = nodes.get(i % 2);
                work.add(() -> isRedeemed(use, decision, offer));
            }

            assertThat(successes(work)).isEqualTo(98);
        } finally {
            node.leave();
        }
        assertThat(spent(offer)).isEqualTo(eur(100));
    }

    @Test
    void whatIsSpentIsTheSumOfTheLedgerWhateverIsUsedAndRolledBackAtOnceOnTwoNodes() throws Exception {
        var offer = budgetOf(30);
        var use = new OfferUse(world);
        var node = domain.anotherNode();
        var used = Collections.synchronizedList(new ArrayList<RedemptionView>());
        try {
            node.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
            var nodes = List.of(use, new OfferUse(world, node));
            for (int i = 0; i < 20; i++) used.add(redeem(nodes.get(i % 2), offer));
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 20; i++) {
                var here = nodes.get(i % 2);
                var redemption = used.get(i);
                var decision = world.decide(world.customer());
                work.add(() -> nodes.get(1).rollBack(redemption, "{}") != null);
                work.add(() -> isUsed(here, decision, offer, used));
            }
            Collections.shuffle(work, new Random(5));

            successes(work);
        } finally {
            node.leave();
        }

        var standing = used.stream()
                .map(use::find)
                .filter(redemption -> redemption.state().equals("SUCCEEDED"))
                .count();
        assertThat(spent(offer)).isEqualTo(eur((int) standing));
        assertThat(standing).isLessThanOrEqualTo(30);
    }

    private static boolean isUsed(OfferUse use, DecisionView decision, UUID offer, List<RedemptionView> used) {
        try {
            return used.add(use.redeem(decision, offer, "o", 1, "30.00"));
        } catch (BudgetExhausted e) {
            return false;
        }
    }

    @Test
    void aRedemptionIsRolledBackOnceWhoeverAsksAtOnce() throws Exception {
        var offer = budgetOf(5);
        var use = new OfferUse(world);
        var redemption = redeem(use, offer);
        redeem(use, offer);
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            work.add(() -> {
                try {
                    return use.rollBack(redemption, "{}") != null;
                } catch (NothingToRollBack e) {
                    return false;
                }
            });
        }

        assertThat(successes(work)).isEqualTo(1);
        assertThat(spent(offer)).isEqualTo(eur(1));
    }

    private RedemptionView redeem(OfferUse use, UUID offer) {
        return use.redeem(world.decide(world.customer()), offer, "o", 1, "30.00");
    }

    private static boolean isRedeemed(OfferUse use, DecisionView decision, UUID offer) {
        try {
            return use.redeem(decision, offer, "o", 1, "30.00") != null;
        } catch (BudgetExhausted e) {
            return false;
        }
    }

    private UUID budgetOf(int euros) {
        return world.publish(
                        null, ONE, ",'priority':999,'budget':{'limit':{'amount':'" + euros + ".00','currency':'EUR'}}")
                .id();
    }

    private Money spent(UUID offer) {
        return world.asPartner(() -> world.offers.find(offer)).spent();
    }

    private static Money eur(int amount) {
        return Money.of(amount + ".00", "EUR");
    }

    /** Whoever waited too long for others is told to try again, as by the API. */
    private static Callable<Boolean> patiently(Callable<Boolean> work) {
        return () -> {
            while (true) {
                try {
                    return work.call();
                } catch (RuntimeException e) {
                    if (!Contention.caused(e)) throw e;
                }
            }
        };
    }

    private static long successes(List<Callable<Boolean>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            long successes = 0;
            var patient = work.stream().map(BudgetRacesTest::patiently).toList();
            for (Future<Boolean> done : threads.invokeAll(patient)) successes += done.get() ? 1 : 0;
            return successes;
        } finally {
            threads.shutdownNow();
        }
    }
}
