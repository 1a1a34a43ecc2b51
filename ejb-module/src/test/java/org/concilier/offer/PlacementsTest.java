package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where offers are shown, and that something for everyone is always among them. */
@OnBothDatabases
class PlacementsTest {
    private final Domain domain;
    private final OfferWorld world;
    private final Placements placements;

    PlacementsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        placements = domain.get(Placements.class);
    }

    @BeforeEach
    void now() {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
    }

    @Test
    void theOfferForEveryoneOfAPlacementIsAlwaysGivenThereAndCannotGo() {
        var best = world.publish(null, "{'kind':'PERCENT_OFF','basisPoints':900}", ",'priority':999");
        var own = world.publish(null, "{'kind':'FREE_SHIPPING'}", ",'priority':1");
        for (int i = 0; i < 4; i++) world.publish(null, "{'kind':'FREE_SHIPPING'}", ",'priority':500");
        put("kiosk-a", own.code(), null);

        var given = world.asPartner(() -> world.decisions.decide(world.customer(), Occasion.at("kiosk-a"), "en"));

        assertThat(given.offers()).extracting(DecisionView.Offer::offer).contains(best.code(), own.code());
        assertThat(world.asPartner(() -> world.decisions.replay(given.decisionId())))
                .isTrue();
        assertThatExceptionOfType(GeneralOfferOfPlacement.class)
                .isThrownBy(() -> domain.run(OfferWorld.PARTNER, () -> world.offers.withdraw(own.code())))
                .withMessageContaining("kiosk-a");
        put("kiosk-a", "WELCOME", version("kiosk-a"));
        domain.run(OfferWorld.PARTNER, () -> world.offers.withdraw(own.code()));
    }

    @Test
    void noMorePersonalOffersAreGivenThanFit() {
        for (int i = 0; i < 3; i++) world.publish("purchase.frequency >= 0");
        var customer = world.customer();
        world.agrees(customer, OfferWorld.OFFERS);
        put("one-slot", "WELCOME", null, 1);

        var given = world.asPartner(() -> world.decisions.decide(customer, Occasion.at("one-slot"), "en"));

        assertThat(given.offers()).filteredOn(DecisionView.Offer::personalised).hasSize(1);
        put("one-slot", "WELCOME", version("one-slot"), 3);
        assertThat(world.asPartner(() -> world.decisions.replay(given.decisionId())))
                .isTrue();
    }

    @Test
    void onlyAnOfferForEveryoneThatRunsWillDo() {
        var personal = world.publish("purchase.frequency >= 0");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> put("nowhere", personal.code(), null))
                .satisfies(e -> assertThat(e.faults().get(0).pointer()).isEqualTo("/generalOffer"));
    }

    @Test
    void aPlaceThatNobodyOpenedIsNotDecidedFor() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        world.asPartner(() -> world.decisions.decide(world.customer(), Occasion.at("moon"), "en")))
                .withMessageContaining("/placement")
                .withMessageContaining("home");
    }

    @Test
    void aChangeSaysWhatItIsBasedOn() {
        put("versioned", "WELCOME", null);
        assertThatExceptionOfType(StaleCampaign.class)
                .isThrownBy(() -> put("versioned", "WELCOME", null))
                .matches(e -> e.status() == 428);
        assertThatExceptionOfType(StaleCampaign.class)
                .isThrownBy(() -> put("versioned", "WELCOME", 7L))
                .matches(e -> e.status() == 412);
    }

    private long version(String code) {
        return domain.as(TwoHands.AUTHOR, () -> placements.find(code)).version();
    }

    private void put(String code, String general, Long expected) {
        put(code, general, expected, 3);
    }

    private void put(String code, String general, Long expected, int slots) {
        var body =
                "{'name':{'fr':'a','en':'a'},'channel':'web','slots':" + slots + ",'generalOffer':'" + general + "'}";
        domain.as(TwoHands.AUTHOR, () -> placements.put(code, PlacementDraft.read(OfferWorld.fields(body)), expected));
    }
}
