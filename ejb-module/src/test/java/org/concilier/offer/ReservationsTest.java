package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.concilier.privacy.Access;
import org.concilier.privacy.Accesses;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Money;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ReservationsTest {
    private static final String TEN = "{'kind':'AMOUNT_OFF','amount':{'amount':'10.00','currency':'EUR'}}";
    private static final String FOR_ONE = ",'priority':999,'budget':{'limit':{'amount':'10.00','currency':'EUR'}}";

    private final Domain domain;
    private final OfferWorld world;
    private final Reservations reservations;

    ReservationsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        reservations = domain.get(Reservations.class);
    }

    @BeforeEach
    void oneOfferForEveryone() {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world.onlyForEveryone();
    }

    @Test
    void whatIsReservedNobodyElseSpends() {
        var offer = world.publish(null, TEN, FOR_ONE).id();
        var mine = world.decide(world.customer());
        var theirs = world.decide(world.customer());
        reserve(mine, offer);

        assertThatExceptionOfType(BudgetExhausted.class).isThrownBy(() -> world.redeem(theirs, offer, "30.00"));
        assertThat(world.redeem(mine, offer, "30.00").amount()).isEqualTo(eur("10.00"));
        assertThat(spent(offer)).isEqualTo(eur("10.00"));
    }

    @Test
    void whatIsReleasedOthersMaySpendAndTwiceIsOnce() {
        var offer = world.publish(null, TEN, FOR_ONE).id();
        var mine = world.decide(world.customer());
        var theirs = world.decide(world.customer());
        var held = reserve(mine, offer).reservationId();

        release(held);
        release(held);

        assertThat(world.redeem(theirs, offer, "30.00").amount()).isEqualTo(eur("10.00"));
        assertThatExceptionOfType(BudgetExhausted.class).isThrownBy(() -> reserve(mine, offer));
    }

    @Test
    void whatNobodyUsesIsGivenBackAfterAQuarterOfAnHour() {
        var offer = world.publish(null, TEN, FOR_ONE).id();
        var mine = world.decide(world.customer());
        var theirs = world.decide(world.customer());
        var held = reserve(mine, offer);
        assertThat(held.expiresAt()).isEqualTo(held.reservedAt().plus(Duration.ofMinutes(15)));

        expireAfter(Duration.ofMinutes(15).minusNanos(1000));
        assertThat(state(held)).isEqualTo("HELD");
        expireAfter(Duration.ofNanos(1000));

        assertThat(state(held)).isEqualTo("EXPIRED");
        assertThat(world.redeem(theirs, offer, "30.00").amount()).isEqualTo(eur("10.00"));
    }

    @Test
    void aReservationLapsesWithTheConsentItRestsOnAndItsBudgetIsFree() {
        var offer = world.publish("purchase.frequency >= 0", TEN, FOR_ONE).id();
        var one = world.customer();
        var other = world.customer();
        var consent = world.agrees(one, OfferWorld.OFFERS);
        world.agrees(other, OfferWorld.OFFERS);
        var theirs = world.decide(other);
        var mine = world.decide(one);
        var held = reserve(mine, offer);

        world.withdraws(one, consent);

        assertThat(state(held)).isEqualTo("LAPSED");
        assertThatExceptionOfType(OfferLapsed.class).isThrownBy(() -> world.redeem(mine, offer, "30.00"));
        assertThat(world.redeem(theirs, offer, "30.00").amount()).isEqualTo(eur("10.00"));
    }

    @Test
    void aReservationOfAnOfferToEveryoneOutlivesAnyWithdrawal() {
        var offer = world.publish(null, TEN, FOR_ONE).id();
        var customer = world.customer();
        var consent = world.agrees(customer, OfferWorld.OFFERS);
        var held = reserve(world.decide(customer), offer);

        world.withdraws(customer, consent);

        assertThat(state(held)).isEqualTo("HELD");
    }

    @Test
    void whatIsMissingIsToldFieldByField() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> world.asPartner(() -> reservations.reserve(OfferWorld.fields("{}"))))
                .satisfies(wrong -> assertThat(wrong.faults())
                        .extracting(InvalidInput.Fault::pointer)
                        .contains("/decisionId", "/offerId", "/cart"));
    }

    @Test
    void readingAReservationIsALookAtItsCustomer() {
        var offer = world.publish(null, TEN, ",'priority':999").id();
        var customer = world.customer();
        var held = reserve(world.decide(customer), offer);

        state(held);

        assertThat(domain.as(
                        Callers.customer(customer),
                        () -> domain.get(Accesses.class).entries(customer, null, 10)))
                .extracting(Access::why)
                .contains("reading a reservation");
    }

    @Test
    void anOfferOfADecisionIsReservedOnceAtATime() {
        var offer = world.publish(null, TEN, ",'priority':999").id();
        var decision = world.decide(world.customer());
        reserve(decision, offer);

        assertThatExceptionOfType(AlreadyReserved.class).isThrownBy(() -> reserve(decision, offer));
    }

    private void expireAfter(Duration time) {
        domain.clock().advance(time);
        domain.get(ReservationClerk.class).expire();
    }

    private ReservationView reserve(DecisionView decision, UUID offer) {
        return world.asPartner(() -> reservations.reserve(OfferWorld.fields("{'decisionId':'" + decision.decisionId()
                + "','offerId':'" + offer + "','cart':{'lines':[{'sku':'s','quantity':1,'unitPrice':"
                + "{'amount':'30.00','currency':'EUR'}}]}}")));
    }

    private void release(UUID reservation) {
        domain.run(OfferWorld.PARTNER, () -> reservations.release(reservation));
    }

    private String state(ReservationView held) {
        return world.asPartner(() -> reservations.find(held.reservationId())).state();
    }

    private Money spent(UUID offer) {
        return world.asPartner(() -> world.offers.find(offer)).spent();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
