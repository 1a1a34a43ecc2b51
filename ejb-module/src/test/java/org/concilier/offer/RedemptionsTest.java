package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Money;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class RedemptionsTest {
    private static final int THREADS = 16;

    private final Domain domain;
    private final OfferWorld world;

    RedemptionsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
    }

    @BeforeEach
    void oneOfferForEveryone() {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world.onlyForEveryone();
    }

    @Test
    void partsOfTheDiscountSumToTheWholeAndAreStored() {
        var decision = world.decide(world.customer());

        var redemption = world.redeem(decision, decision.offers().get(0).offerId(), "19.99", "0.05", "7.01");

        assertThat(redemption.amount()).isEqualTo(eur("2.71"));
        assertThat(redemption.lines().stream().map(RedemptionView.Line::amount).reduce(eur("0"), Money::plus))
                .isEqualTo(redemption.amount());
        assertThat(world.asPartner(() -> world.redemptions.of(decision.customerId())))
                .containsExactly(redemption);
    }

    @Test
    void aPersonalOfferCannotBeRedeemedOnceItsConsentEnds() {
        var customer = world.customer();
        var offer = world.publish("purchase.frequency >= 0");
        var consent = world.agrees(customer, OfferWorld.OFFERS);
        var decision = world.decide(customer);
        world.withdraws(customer, consent);

        assertThatExceptionOfType(OfferLapsed.class).isThrownBy(() -> world.redeem(decision, offer.id(), "10.00"));
    }

    @Test
    void whatWasEarnedStaysAfterWithdrawal() {
        var customer = world.customer();
        var offer = world.publish("purchase.frequency >= 0");
        var consent = world.agrees(customer, OfferWorld.OFFERS);
        world.redeem(world.decide(customer), offer.id(), "50.00");
        world.withdraws(customer, consent);

        var earned = world.asPartner(() -> world.redemptions.earned(customer));

        assertThat(earned).isEqualTo(new Redemptions.Earned(1, eur("5.00")));
    }

    @Test
    void anOfferOfADecisionIsRedeemedOnce() {
        var decision = world.decide(world.customer());
        var offer = decision.offers().get(0).offerId();
        world.redeem(decision, offer, "10.00");

        assertThatExceptionOfType(AlreadyRedeemed.class).isThrownBy(() -> world.redeem(decision, offer, "10.00"));
    }

    @Test
    void anOfferOfAnotherDecisionIsRefused() {
        var decision = world.decide(world.customer());
        var other = world.publish(null);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> world.redeem(decision, other.id(), "10.00"))
                .withMessageContaining("/offerId");
    }

    @Test
    void theRuleIsHeldAgainstTheCartThatIsPaid() {
        var offer = world.publish(
                "cart.total_cents >= 5000",
                "{'kind':'AMOUNT_OFF','amount':{'amount':'10.00'," + "'currency':'EUR'}}",
                "");
        var decision = world.asPartner(() -> world.decisions.decide(
                OfferWorld.fields("{'customerId':'" + world.customer() + "','placement':'cart','cart':{'lines':[{'sku':"
                        + "'s','quantity':2,'unitPrice':{'amount':'30.00','currency':'EUR'}}]}}"),
                "en"));
        assertThat(decision.offers().get(0).amount()).isEqualTo(eur("10.00"));

        assertThatExceptionOfType(CartNotEligible.class).isThrownBy(() -> world.redeem(decision, offer.id(), "49.99"));
        assertThat(world.redeem(decision, offer.id(), "50.00").amount()).isEqualTo(eur("10.00"));
    }

    @Test
    void theBudgetIsNeverOverspentWhoeverComesAtOnce() throws Exception {
        var offer = world.publish(
                null,
                "{'kind':'AMOUNT_OFF','amount':{'amount':'10.00','currency':'EUR'}}",
                ",'priority':999,'budget':{'limit':{'amount':'105.00','currency':'EUR'}}");
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < THREADS; i++) {
            var decision = world.decide(world.customer());
            work.add(() -> isRedeemed(decision, offer.id()));
        }

        assertThat(successes(work)).isEqualTo(10);
        assertThat(world.asPartner(() -> world.offers.find(offer.id())).spent()).isEqualTo(eur("100.00"));
    }

    @Test
    void anOfferWithNothingLeftIsDecidedNoMore() {
        var offer = world.publish(
                null,
                "{'kind':'AMOUNT_OFF','amount':{'amount':'10.00','currency':'EUR'}}",
                ",'budget':{'limit':{'amount':'10.00','currency':'EUR'}}");
        world.redeem(world.decide(world.customer()), offer.id(), "20.00");

        assertThat(world.decide(world.customer()).alternatives())
                .extracting(DecisionView.Alternative::offer, DecisionView.Alternative::outcome)
                .containsExactly(tuple(offer.code(), Outcome.BUDGET_EXHAUSTED));
    }

    private boolean isRedeemed(DecisionView decision, UUID offer) {
        try {
            world.redeem(decision, offer, "30.00");
            return true;
        } catch (BudgetExhausted e) {
            return false;
        }
    }

    private static long successes(ArrayList<Callable<Boolean>> work) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            long successes = 0;
            for (Future<Boolean> done : threads.invokeAll(work)) successes += done.get() ? 1 : 0;
            return successes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
