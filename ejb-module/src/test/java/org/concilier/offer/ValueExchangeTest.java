package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.Notices;
import org.concilier.consent.Purposes;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** What sharing brought, what it brings, what it would bring, and what everyone gets anyway. */
@OnBothDatabases
class ValueExchangeTest {
    private static final String BIRTHDAY_RULE = "profile.birth_month == context.month";
    private static final String BOTH_RULE = BIRTHDAY_RULE + " && journey.stage == 'FIRST_PURCHASE'";

    private final Domain domain;
    private final OfferWorld world;
    private final OfferView everyone;
    private final UUID customer;

    ValueExchangeTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        everyone = world.onlyForEveryone();
        customer = world.customer();
    }

    @Test
    void whatEveryoneGetsIsToldToWhomeverSharesNothing() {
        world.publish(BIRTHDAY_RULE);

        var exchange = exchange();

        assertThat(exchange.everyone()).containsExactly(title(everyone));
        assertThat(exchange.earned().minor()).isZero();
        assertThat(exchange.purposes()).noneMatch(ValueExchangeView.Purpose::permitted);
    }

    @Test
    void beforeAYesItIsToldWhatItWouldBringAndAfterItWhatItBrings() {
        var offer = world.publish(BIRTHDAY_RULE);

        assertThat(birthday().wouldBring().offers()).containsExactly(title(offer));
        assertThat(birthday().brings()).isEmpty();

        world.agrees(customer, OfferWorld.BIRTHDAY);

        assertThat(birthday().wouldBring().offers()).isEmpty();
        assertThat(birthday().brings()).containsExactly(title(offer));
    }

    @Test
    void whatItBroughtAreTheOffersUsedAndTheMoneySavedAndThatStays() {
        var offer = world.publish(BIRTHDAY_RULE);
        var consent = world.agrees(customer, OfferWorld.BIRTHDAY);
        world.redeem(world.decide(customer), offer.id(), "50.00");

        assertThat(birthday().brought().offers()).isEqualTo(1);
        assertThat(birthday().brought().saved().minor()).isEqualTo(500);

        world.withdraws(customer, consent);

        assertThat(birthday().brings()).isEmpty();
        assertThat(birthday().brought().saved().minor()).isEqualTo(500);
        assertThat(exchange().earned().minor()).isEqualTo(500);
    }

    @Test
    void anOfferThatTakesTwoYesesIsNotPromisedForOne() {
        var offer = world.publish(BOTH_RULE);

        assertThat(birthday().wouldBring().offers()).isEmpty();
        assertThat(birthday().wouldBring().together())
                .containsExactly(new ValueExchangeView.Together(title(offer), List.of("Where you are as a customer")));

        world.agrees(customer, OfferWorld.JOURNEY);

        assertThat(birthday().wouldBring().together()).isEmpty();
    }

    @Test
    void whatNobodyCanSayYesToIsNotHeldOut() {
        world.publish(BIRTHDAY_RULE);
        officer(() -> domain.get(Notices.class).withdraw(OfferWorld.BIRTHDAY, 1, "en"));
        try {
            assertThat(exchange().purposes()).noneMatch(p -> p.purpose().equals(OfferWorld.BIRTHDAY));
        } finally {
            domain.inTransaction(this::putBackIntoUse);
        }
    }

    @Test
    void aRetiredPurposeIsReadByNoNewOffer() {
        officer(() -> domain.get(Purposes.class).retire(OfferWorld.OFFERS));

        assertThatThrownBy(() -> world.publish("purchase.frequency >= 2"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("retired");
    }

    private int putBackIntoUse() {
        return domain.em()
                .createNativeQuery("update purpose set latest_withdrawn = false")
                .executeUpdate();
    }

    private ValueExchangeView.Purpose birthday() {
        return exchange().purposes().stream()
                .filter(p -> p.purpose().equals(OfferWorld.BIRTHDAY))
                .findFirst()
                .orElseThrow();
    }

    private ValueExchangeView exchange() {
        return world.asPartner(() -> domain.get(ValueExchange.class).of(customer, "en"));
    }

    private static String title(OfferView offer) {
        return offer.title().en();
    }

    private void officer(java.util.concurrent.Callable<?> work) {
        domain.as(Callers.staff(Roles.PRIVACY_OFFICER), work);
    }
}
