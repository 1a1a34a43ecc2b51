package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.UnknownCustomer;
import org.concilier.privacy.NotYours;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class OfferDecisionsTest {
    private final Domain domain;
    private final OfferWorld world;
    private OfferView everyone;

    OfferDecisionsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
    }

    @BeforeEach
    void oneOfferForEveryone() {
        everyone = world.onlyForEveryone();
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
    }

    @Test
    void personalOnlyWithConsentAndGeneralAgainAtOnceAfterWithdrawal() {
        var offer = world.publish("purchase.recency_days > 60");
        var customer = boughtLongAgo();
        assertThat(codes(world.decide(customer))).containsExactly(everyone.code());

        var consent = world.agrees(customer, OfferWorld.OFFERS);
        assertThat(codes(world.decide(customer))).containsExactly(offer.code(), everyone.code());

        world.withdraws(customer, consent);
        assertThat(codes(world.decide(customer))).containsExactly(everyone.code());
    }

    @Test
    void aDecisionTellsWhyAndWithWhatAndWhatWasLeftAlone() {
        world.publish("purchase.recency_days > 60");
        var customer = boughtLongAgo();
        var consent = world.agrees(customer, OfferWorld.OFFERS);

        var decision = world.decide(customer);

        var because = decision.because().get(0);
        assertThat(because.text()).isEqualTo("Your last purchase was 114 days ago");
        assertThat(because.reading()).containsEntry("purchase.recency_days", 114L);
        assertThat(decision.dataUsed())
                .extracting(DecisionView.Used::attribute, DecisionView.Used::consentId)
                .containsExactly(tuple("purchase.recency_days", consent));
        assertThat(decision.dataNotUsed())
                .extracting(DecisionView.NotUsed::purpose)
                .containsOnly(OfferWorld.JOURNEY, OfferWorld.BIRTHDAY);
        assertThat(decision.counterfactual()).contains("Offer " + everyone.code());
        assertThat(decision.stage()).isNull();
        assertThat(decision.offers().get(0).code()).matches("[0-9A-HJKMNP-TV-Z]{10}");
    }

    @Test
    void alternativesSayWhichConsentWouldBeNeeded() {
        var birthday = world.publish("profile.birth_month == context.month");
        var later = world.publish(null, "{'kind':'FREE_SHIPPING'}", ",'validFrom':'2030-01-01T00:00:00Z'");
        var elsewhere = world.publish(null, "{'kind':'FREE_SHIPPING'}", ",'placements':['checkout']");

        var alternatives = world.decide(world.customer()).alternatives();

        assertThat(alternatives)
                .extracting(DecisionView.Alternative::offer, DecisionView.Alternative::outcome)
                .containsExactlyInAnyOrder(
                        tuple(birthday.code(), Outcome.NEEDS_CONSENT),
                        tuple(later.code(), Outcome.OUT_OF_WINDOW),
                        tuple(elsewhere.code(), Outcome.NOT_THIS_PLACEMENT));
        assertThat(alternatives)
                .filteredOn(a -> a.purpose() != null)
                .extracting(DecisionView.Alternative::purpose)
                .containsExactly(OfferWorld.BIRTHDAY);
    }

    @Test
    void theAnswerToARequestLeavesTheAlternativesToTheDecisionItself() {
        var birthday = world.publish("profile.birth_month == context.month");
        var request = Json.createObjectBuilder()
                .add("customerId", world.customer().toString())
                .add("placement", "home")
                .build();

        var answered = world.asPartner(() -> world.decisions.decide(new Fields(request), "en"));

        assertThat(answered.alternatives()).isNull();
        assertThat(codes(answered)).containsExactly(everyone.code());
        assertThat(world.asPartner(() -> world.decisions.find(answered.decisionId(), "en"))
                        .alternatives())
                .extracting(DecisionView.Alternative::offer)
                .containsExactly(birthday.code());
    }

    @Test
    void nothingIsAskedAboutBudgetsUntilAnOfferHasOne() {
        var customer = world.customer();
        world.decide(customer);
        assertThat(domain.statements(() -> world.decide(customer))).noneMatch(sql -> sql.contains("offer_budget"));

        world.publish(null, "{'kind':'FREE_SHIPPING'}", ",'budget':{'limit':{'amount':'5.00','currency':'EUR'}}");
        world.decide(customer);
        assertThat(domain.statements(() -> world.decide(customer))).anyMatch(sql -> sql.contains("offer_budget"));
    }

    @Test
    void anOldDecisionLapsesAndLosesItsValuesWhenItsConsentEnds() {
        world.publish("purchase.recency_days > 60");
        var customer = boughtLongAgo();
        var consent = world.agrees(customer, OfferWorld.OFFERS);
        var decided = world.decide(customer);
        world.withdraws(customer, consent);

        var now = world.asPartner(() -> world.decisions.find(decided.decisionId(), "en"));

        assertThat(now.offers())
                .extracting(DecisionView.Offer::state)
                .containsExactly(DecisionView.State.LAPSED, DecisionView.State.OPEN);
        assertThat(now.offers().get(0).code()).isNull();
        assertThat(now.because().get(0).reading()).isEmpty();
        assertThat(now.toString())
                .as("the number itself, not a part of an id")
                .doesNotContainPattern("(?<![\\w+/-])114(?![\\w+/-])");
    }

    @Test
    void aLaterYesDoesNotReopenWhatAnEarlierYesAllowed() {
        world.publish("purchase.recency_days > 60");
        var customer = boughtLongAgo();
        var consent = world.agrees(customer, OfferWorld.OFFERS);
        var decided = world.decide(customer);
        world.withdraws(customer, consent);
        world.agrees(customer, OfferWorld.OFFERS);

        var earlier = world.asPartner(() -> world.decisions.find(decided.decisionId(), "en"));

        assertThat(earlier.offers().get(0).state()).isEqualTo(DecisionView.State.LAPSED);
        assertThat(world.decide(customer).offers().get(0).state()).isEqualTo(DecisionView.State.OPEN);
    }

    @Test
    void aRenewedYesKeepsWhatItAllowed() {
        world.publish("purchase.recency_days > 60");
        var customer = boughtLongAgo();
        world.agrees(customer, OfferWorld.OFFERS);
        var decided = world.decide(customer);
        world.agrees(customer, OfferWorld.OFFERS);

        var now = world.asPartner(() -> world.decisions.find(decided.decisionId(), "en"));

        assertThat(now.offers().get(0).state()).isEqualTo(DecisionView.State.OPEN);
    }

    @Test
    void replayGivesTheSameEvenAfterTheOffersAreWithdrawn() {
        world.publish("purchase.recency_days > 60");
        var customer = boughtLongAgo();
        world.agrees(customer, OfferWorld.OFFERS);
        var decided = world.decide(customer);
        world.publish("purchase.recency_days > 0");
        world.onlyForEveryone();

        assertThat(world.asPartner(() -> world.decisions.replay(decided.decisionId())))
                .isTrue();
    }

    @Test
    void theSameDecisionIsShownAgainUntilSomethingItRestsOnChanges() {
        var customer = world.customer();
        var first = current(customer);
        assertThat(current(customer)).isEqualTo(first);

        world.agrees(customer, OfferWorld.OFFERS);
        var second = current(customer);
        assertThat(second).isNotEqualTo(first);

        world.publish(null);
        assertThat(current(customer)).isNotEqualTo(second);
    }

    @Test
    void theLastOfferForEveryoneCannotBeWithdrawnOrGetACondition() {
        assertThatExceptionOfType(LastGeneralOffer.class)
                .isThrownBy(() -> domain.run(OfferWorld.PARTNER, () -> world.offers.withdraw(everyone.code())));
        var body = "{'code':'" + everyone.code() + "','title':{'fr':'a','en':'a'},'description':{'fr':'a','en':'a'},"
                + "'rule':\"cart.items > 1\",'effect':{'kind':'FREE_SHIPPING'}}";
        assertThatExceptionOfType(LastGeneralOffer.class).isThrownBy(() -> world.publishes(body));
    }

    @Test
    void whereNoOfferForEveryoneIsShownThereIsTheNeutralOne() {
        var body = "{'code':'" + everyone.code() + "','title':{'fr':'a','en':'a'},'description':{'fr':'a','en':'a'},"
                + "'placements':['checkout'],'effect':{'kind':'FREE_SHIPPING'}}";
        world.publishes(body);

        assertThat(codes(world.decide(world.customer()))).containsExactly("WELCOME");
    }

    @Test
    void aRuleThatDoesNotTypeCheckIsRefusedWhereItIs() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> world.publish("purchase.recency_days > 'x'"))
                .satisfies(e -> assertThat(e.faults().get(0).pointer()).isEqualTo("/rule"))
                .withMessageContaining("do not fit together");
    }

    @Test
    void nobodyDecidesForAnotherCustomerOrForNobody() {
        var customer = world.customer();
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> domain.as(
                        Callers.customer(UUID.randomUUID()),
                        () -> world.decisions.decide(customer, Occasion.at("home"), "fr")));
        assertThatExceptionOfType(UnknownCustomer.class).isThrownBy(() -> world.decide(UUID.randomUUID()));
    }

    private UUID boughtLongAgo() {
        var customer = world.customer();
        world.buys(customer, "2026-08-01", "40.00");
        return customer;
    }

    private UUID current(UUID customer) {
        return domain.as(
                Callers.customer(customer),
                () -> world.decisions.current(customer, "home", "fr").decisionId());
    }

    private static List<String> codes(DecisionView decision) {
        return decision.offers().stream().map(DecisionView.Offer::offer).toList();
    }
}
