package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.concilier.offer.price.Prices;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Money;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class OfferUseTest {
    private static final String TEN = "{'kind':'AMOUNT_OFF','amount':{'amount':'10.00','currency':'EUR'}}";

    private final Domain domain;
    private final OfferWorld world;
    private final OfferUse use;

    OfferUseTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        use = new OfferUse(world);
    }

    @BeforeEach
    void oneOfferForEveryone() {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world.onlyForEveryone();
    }

    @Test
    void aCapOfACustomerIsThatCustomersAlone() {
        var offer = world.publish(
                null,
                TEN,
                ",'priority':999,'caps':[{'counter':'REDEMPTION','per':['CUSTOMER'],'window':'DAY','limit':1}]");
        var one = world.customer();
        var first = world.decide(one);
        var second = world.decide(one);
        var theirs = world.decide(world.customer());
        use.redeem(first, offer.id(), "o1", 1, "30.00");

        assertThatExceptionOfType(CapReached.class).isThrownBy(() -> use.redeem(second, offer.id(), "o2", 1, "30.00"));
        assertThat(use.redeem(theirs, offer.id(), "o3", 1, "30.00").amount()).isEqualTo(eur("10.00"));
        assertThat(use.outcome(world.decide(one), offer.id())).isEqualTo(Outcome.CAP_REACHED);
        domain.clock().advance(Duration.ofDays(1));
        assertThat(use.redeem(second, offer.id(), "o4", 1, "30.00").amount()).isEqualTo(eur("10.00"));
    }

    @Test
    void impressionsAreCountedAndEndTheShowing() {
        var offer = world.publish(
                null,
                TEN,
                ",'priority':999,'caps':[{'counter':'IMPRESSION','per':['OFFER'],'window':'WEEK','limit':2}]");
        var one = world.customer();
        assertThat(use.gives(world.decide(one), offer.id())).isTrue();
        assertThat(use.gives(world.decide(world.customer()), offer.id())).isTrue();
        var third = world.decide(one);
        assertThat(use.outcome(third, offer.id())).isEqualTo(Outcome.CAP_REACHED);
        assertThat(world.asPartner(() -> world.decisions.replay(third.decisionId())))
                .isTrue();
    }

    @Test
    void aCapInMoneyOfACampaignIsSharedAndGivenBack() {
        var caps = ",'priority':999,'caps':[{'counter':'AMOUNT','per':['CAMPAIGN'],'window':'LIFETIME','amount':"
                + "{'amount':'15.00','currency':'EUR'}}]";
        var one = world.publish(null, TEN, caps);
        var other = world.publish(null, TEN, caps);
        var decision = world.decide(world.customer());
        var redemption = use.redeem(decision, one.id(), "c1", 1, "30.00");

        assertThatExceptionOfType(CapReached.class)
                .isThrownBy(() -> use.redeem(decision, other.id(), "c2", 1, "30.00"));
        use.rollBack(redemption, "{}");
        assertThat(use.redeem(decision, other.id(), "c2", 1, "30.00").amount()).isEqualTo(eur("10.00"));
    }

    @Test
    void aCouponOpensItsOfferOnceAndComesBackWithTheWholeReturn() {
        var offer = world.publish(null, TEN, ",'priority':999,'couponRequired':true");
        var code = use.coupons(offer, "{}").get(0);
        var customer = world.customer();
        assertThat(use.outcome(world.decide(customer), offer.id())).isEqualTo(Outcome.COUPON_REQUIRED);
        assertThat(use.outcome(use.decide(customer, "NOSUCHCODE"), offer.id())).isEqualTo(Outcome.COUPON_UNKNOWN);
        var typed = code.substring(0, 5).toLowerCase(Locale.ROOT) + " " + code.substring(5);
        var decision = use.decide(customer, typed);
        assertThat(decision.coupons()).containsExactly(new ValidationView.Code(typed, Outcome.ELIGIBLE));
        var again = use.decide(customer, code);

        assertThatExceptionOfType(CouponRefused.class)
                .isThrownBy(() -> use.redeem(decision, offer.id(), "k1", 2, "30.00"))
                .withMessageContaining("COUPON_REQUIRED");
        var redemption = use.redeemWith(decision, offer.id(), "k1", code);
        assertThatExceptionOfType(CouponRefused.class)
                .isThrownBy(() -> use.redeemWith(again, offer.id(), "k2", code))
                .withMessageContaining("COUPON_USED");
        use.rollBack(redemption, "{}");
        assertThat(use.redeemWith(again, offer.id(), "k2", code).amount()).isEqualTo(eur("10.00"));
    }

    @Test
    void whoHasACouponOfTheirOwnIsToldSoUntilItIsUsed() {
        var offer = world.publish(null, TEN, ",'priority':999,'couponRequired':true");
        var mine = world.customer();
        var code = use.coupons(offer, "{'assignedTo':'" + mine + "'}").get(0);
        var me = org.concilier.shared.Callers.customer(mine);

        assertThat(domain.as(me, () -> domain.get(OfferCoupons.class).of(mine)))
                .extracting(OfferCoupons.Assigned::title)
                .containsExactly(offer.title());
        use.redeemWith(use.decide(mine, code), offer.id(), "own-" + mine, code);
        assertThat(domain.as(me, () -> domain.get(OfferCoupons.class).of(mine))).isEmpty();
    }

    @Test
    void aCouponOfSomebodyElseIsUnknownAndAnOldOneExpired() {
        var offer = world.publish(null, TEN, ",'priority':999,'couponRequired':true");
        var mine = world.customer();
        var foreign = use.coupons(offer, "{'assignedTo':'" + mine + "'}").get(0);
        var until = domain.clock().business().instant().plusSeconds(60);
        var old = use.coupons(offer, "{'code':'OLD-" + UUID.randomUUID() + "','uses':5,'expiresAt':'" + until + "'}")
                .get(0);
        domain.clock().advance(Duration.ofSeconds(60));
        assertThatThrownBy(() -> use.coupons(offer, "{'expiresAt':'" + until + "'}"))
                .isInstanceOf(InvalidInput.class);

        assertThat(use.outcome(use.decide(world.customer(), foreign), offer.id()))
                .isEqualTo(Outcome.COUPON_UNKNOWN);
        assertThat(use.gives(use.decide(mine, foreign), offer.id())).isTrue();
        assertThat(use.outcome(use.decide(mine, old), offer.id())).isEqualTo(Outcome.COUPON_EXPIRED);
    }

    @Test
    void validatingSaysWhyEverythingElseIsNotGivenAndUsingGivesWhatItSaid() {
        var best =
                world.publish(null, TEN, ",'priority':999,'stacking':{'groups':[{'name':'SALE-A','mode':'HIGHEST'}]}");
        var worse = world.publish(
                null,
                "{'kind':'PERCENT_OFF','basisPoints':1000}",
                ",'priority':998,'stacking':{'groups':[{'name':'SALE-A','mode':'HIGHEST'}]}");
        var beside = world.publish(null, "{'kind':'PERCENT_OFF','basisPoints':500,'base':'RUNNING'}", ",'priority':1");
        var customer = world.customer();
        var decision = use.decideOn(customer, 1, "50.00");
        assertThat(use.outcome(decision, worse.id())).isEqualTo(Outcome.EXCLUDED_BY_STACKING);

        var validation = use.validate(decision, "v1", 1, "50.00");

        assertThat(validation.usable())
                .extracting(ValidationView.Usable::offerId)
                .contains(best.id(), beside.id());
        for (var usable : validation.usable()) {
            var redeemed = use.redeem(decision, usable.offerId(), "v1", 1, "50.00");
            assertThat(redeemed.amount()).isEqualTo(usable.amount());
        }
        assertThat(validation.amount().plus(validation.toPay())).isEqualTo(eur("50.00"));
        assertThat(use.validate(decision, "v1", 1, "50.00").usable()).isEmpty();
    }

    @Test
    void anyNumberOfReturnsSumToTheFullOne() {
        var offer = world.publish(
                null,
                "{'kind':'PERCENT_OFF','basisPoints':1234}",
                ",'priority':999,'budget':{'limit':" + "{'amount':'100.00','currency':'EUR'}}");
        var redemption = use.redeem(world.decide(world.customer()), offer.id(), "r1", 7, "3.33");
        var back = eur("0");
        for (int i = 0; i < 7; i++) {
            back = back.plus(use.rollBack(redemption, "{'lines':[{'line':0,'quantity':1}]}")
                    .amount());
        }

        assertThat(back).isEqualTo(redemption.amount());
        assertThat(world.asPartner(() -> world.offers.find(offer.id())).spent()).isEqualTo(eur("0.00"));
        assertThatExceptionOfType(NothingToRollBack.class).isThrownBy(() -> use.rollBack(redemption, "{}"));
        assertThat(use.find(redemption).state()).isEqualTo("ROLLED_BACK");
    }

    @Test
    void aReductionIsShownWithTheLowestPriceOfTheThirtyDaysBeforeIt() {
        var sku = "sku-" + UUID.randomUUID();
        tell(sku, "20.00", "2026-09-01T00:00:00Z");
        tell(sku, "12.00", "2026-10-01T00:00:00Z");
        tell(sku, "18.00", "2026-11-01T00:00:00Z");
        tell(sku, "25.00", "2026-11-20T00:00:00Z");
        var offer = world.publish(
                null,
                "{'kind':'PERCENT_OFF','basisPoints':1000,'scope':'ITEM','target':{'skus':['" + sku + "']}}",
                ",'priority':999");

        var prior = use.offer(world.decide(world.customer()), offer.id()).priorPrices();

        assertThat(prior)
                .singleElement()
                .satisfies(price -> assertThat(price.lowest()).isEqualTo(eur("12.00")));
    }

    @Test
    void aPersonalPriceSaysThatAProgramMadeIt() {
        var personal = world.publish("purchase.frequency >= 0", TEN, ",'priority':999");
        var everyone = world.publish(null, TEN, ",'priority':998");
        var customer = world.customer();
        world.agrees(customer, OfferWorld.OFFERS);
        var decision = world.decide(customer);

        assertThat(use.offer(decision, personal.id()).notice()).contains("automated decision-making");
        assertThat(use.offer(decision, everyone.id()).notice()).isNull();
    }

    private void tell(String sku, String amount, String from) {
        world.asPartner(() -> domain.get(Prices.class)
                .tell(OfferWorld.fields("{'prices':[{'sku':'" + sku + "','price':{'amount':'" + amount
                        + "','currency':'EUR'},'from':'" + from + "'}]}")));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
