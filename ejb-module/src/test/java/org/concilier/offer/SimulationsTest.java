package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concilier.privacy.Accesses;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts tried out on the past of those who agreed, and the bound on what agreeing may be worth. */
@OnBothDatabases
class SimulationsTest {
    private static final int AGREE = 12;
    private static final int SAY_NOTHING = 8;

    private final Domain domain;
    private final OfferWorld world;
    private final Simulations simulations;
    private final List<UUID> agreed = new ArrayList<>();
    private final List<UUID> silent = new ArrayList<>();

    SimulationsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        domain.set("concilier.fairness.gap-limit", "2500");
        simulations = domain.get(Simulations.class);
    }

    @BeforeEach
    void customersWhoBought() {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        domain.inTransaction(
                () -> domain.em().createQuery("delete from PendingOffer d").executeUpdate());
        world.onlyForEveryone();
        for (int i = 0; i < AGREE + SAY_NOTHING; i++) {
            var customer = world.customer();
            world.buys(customer, "2026-11-0" + (1 + i % 9), "100.00");
            (i < AGREE ? agreed : silent).add(customer);
            if (i < AGREE) world.agrees(customer, OfferWorld.OFFERS);
        }
    }

    @Test
    void itTellsReachCostBurnAndWhoIsLeftOutForLackOfConsent() {
        var live = world.publish("purchase.frequency >= 0", "{'kind':'PERCENT_OFF','basisPoints':600}", "");
        var draft = draft("purchase.frequency >= 0", 2_000, ",'budget':{'limit':{'amount':'200.00','currency':'EUR'}}");

        var result = finished(start()).result();

        var offer = only(result);
        assertThat(offer.offer()).isEqualTo(draft);
        assertThat(Long.parseLong(offer.reach())).isGreaterThanOrEqualTo(AGREE);
        assertThat(offer.excluded()).isEqualTo(notAgreed(result));
        // 20 % of 100.00, or of what an offer before it has left.
        assertThat(offer.cost().minor()).isBetween(offer.carts() * 1_500, offer.carts() * 2_000);
        assertThat(result.burn()).isNotEmpty();
        assertThat(result.burn().get(result.burn().size() - 1).total()).isEqualTo(offer.cost());
        assertThat(offer.exhausted()).startsWith("2026-W4");
        assertThat(result.conflicts()).contains(new SimulationView.Conflict(live.code(), offer.reach(), "0"));
        assertThat(result.gap().general()).isEqualTo(1_000);
        // 6, 10 and 20 %, each of what is left.
        assertThat(result.gap().personal()).isEqualTo(3_232);
        assertThat(result.gap().gap()).isEqualTo(2_232);
    }

    @Test
    void nobodyIsLookedAtWithoutConsentAndEveryLookIsNoted() {
        draft("purchase.frequency >= 0", 1_500, "");

        finished(start());

        assertThat(looks(silent.get(0))).isZero();
        assertThat(looks(agreed.get(0))).isOne();
    }

    @Test
    void whatIsCutShortGoesOnWhereItStoppedAndCountsNobodyTwice() {
        draft("purchase.frequency >= 0", 1_500, "");
        var whole = finished(start()).result();
        var cut = domain.inTransaction(() -> {
            var campaign = domain.get(CampaignBook.class).find(TwoHands.CAMPAIGN);
            var drafted = Drafted.of(campaign, domain.get(CampaignBook.class).drafts(List.of(campaign.id())));
            var row = new Simulation(drafted, 90, "home", domain.clock().instant(), "test");
            domain.em().persist(row);
            domain.em().persist(new SimulationPart(new SimulationPart.Key(row.id(), 0), null, null));
            return row.id();
        });
        assertThat(domain.get(SimulationChunks.class).next(cut, 0)).isTrue();

        domain.get(SimulationClerk.class).resume();

        assertThat(finished(cut).result()).isEqualTo(whole);
    }

    @Test
    void aCancelledOneTellsNothing() {
        draft("purchase.frequency >= 0", 1_500, "");
        var id = domain.inTransaction(() -> {
            var campaign = domain.get(CampaignBook.class).find(TwoHands.CAMPAIGN);
            var row = new Simulation(
                    Drafted.of(campaign, List.of()), 90, "home", domain.clock().instant(), "test");
            domain.em().persist(row);
            return row.id();
        });

        var cancelled = domain.as(TwoHands.AUTHOR, () -> simulations.cancel(id));

        assertThat(cancelled.state()).isEqualTo(SimulationView.State.CANCELLED);
        assertThat(cancelled.result()).isNull();
        assertThatExceptionOfType(SimulationOver.class)
                .isThrownBy(() -> domain.run(TwoHands.AUTHOR, () -> simulations.cancel(id)));
    }

    @Test
    void fewerThanTenReadAsFewerThanTen() {
        var few = agreed.subList(0, 3);
        few.forEach(customer -> world.agrees(customer, OfferWorld.BIRTHDAY));
        draft("profile.birth_month == 11", 1_000, "");

        var result = finished(start()).result();

        assertThat(only(result).reach()).isIn("<10", "0");
        assertThat(only(result).cost()).isNull();
    }

    @Test
    void whatAgreeingIsWorthHasABoundThatPublishingKeeps() {
        var campaign = TwoHands.CAMPAIGN;
        draft("purchase.frequency >= 0", 4_000, "");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new TwoHands(domain).publish(campaign))
                .satisfies(e -> assertThat(e.faults().get(0).pointer()).isEqualTo("/fairness"))
                .withMessageContaining("by the best single offer on a cart of 50.00 EUR")
                .withMessageContaining("at most 25 %");

        finished(start());

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new TwoHands(domain).publish(campaign))
                .withMessageContaining("36 % of the cart more than everyone gets, measured on past carts");
    }

    @Test
    void aMeasuredGapCountsForMoreThanTheWorstCase() {
        // On a cart of 50.00 it would be 40 %; nobody has such a cart: theirs are of 100.00.
        draft("purchase.frequency >= 0", "{'kind':'AMOUNT_OFF','amount':{'amount':'20.00','currency':'EUR'}}", "");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new TwoHands(domain).publish(TwoHands.CAMPAIGN));

        finished(start());

        new TwoHands(domain).publish(TwoHands.CAMPAIGN);
    }

    @Test
    void theReportTellsTheGapOfWhatWasRedeemedAndWhatIsRead() {
        var offer = world.publish("purchase.frequency >= 0", "{'kind':'PERCENT_OFF','basisPoints':2000}", "");
        for (var customer : agreed) redeem(customer, offer.code());
        var officer = Callers.staff(Roles.PRIVACY_OFFICER);
        var few = domain.as(officer, () -> domain.get(FairnessReports.class).over(30));
        assertThat(few.general().share()).isNull();
        var everyone = domain.as(TwoHands.AUTHOR, () -> world.offers.list(null, 200)).stream()
                .filter(OfferView::general)
                .findFirst()
                .orElseThrow();
        for (var customer : agreed) redeem(customer, everyone.code());

        var report = domain.as(officer, () -> domain.get(FairnessReports.class).over(30));

        assertThat(report.personalised().share()).isEqualTo(2_000);
        // 10 % of what the other offer leaves: both are taken off the same cart, one after the other.
        assertThat(report.general().share()).isEqualTo(800);
        assertThat(report.gap()).isEqualTo(1_200);
        assertThat(report.withinLimit()).isTrue();
        assertThat(report.protectedRead()).isFalse();
        assertThat(report.offers())
                .filteredOn(reading -> reading.offer().equals(offer.code()))
                .singleElement()
                .satisfies(reading ->
                        assertThat(reading.reads().get(0).attribute()).isEqualTo("purchase.frequency"));
    }

    private void redeem(UUID customer, String code) {
        var decision = world.decide(customer);
        var given = decision.offers().stream()
                .filter(o -> o.offer().equals(code))
                .findFirst()
                .orElseThrow();
        world.redeem(decision, given.offerId(), "80.00");
    }

    private String draft(String rule, int basisPoints, String more) {
        return draft(rule, "{'kind':'PERCENT_OFF','basisPoints':" + basisPoints + "}", more);
    }

    private String draft(String rule, String effect, String more) {
        var code = "S-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        new TwoHands(domain).campaign(TwoHands.CAMPAIGN);
        var body = OfferWorld.fields("{'campaign':'" + TwoHands.CAMPAIGN + "','code':'" + code
                + "','title':{'fr':'a','en':'a'},'description':{'fr':'a','en':'a'},'rule':\"" + rule + "\",'effect':"
                + effect + more + "}");
        domain.as(TwoHands.AUTHOR, () -> domain.get(OfferDrafts.class).create(body));
        return code;
    }

    private UUID start() {
        var body = OfferWorld.fields("{'campaign':'" + TwoHands.CAMPAIGN + "'}");
        return domain.as(TwoHands.AUTHOR, () -> simulations.start(body)).id();
    }

    private SimulationView finished(UUID id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> domain.as(TwoHands.AUTHOR, () -> simulations.find(id)),
                        s -> s.state() == SimulationView.State.FINISHED);
    }

    private static SimulationView.Draft only(SimulationView.Result result) {
        assertThat(result.offers()).hasSize(1);
        return result.offers().get(0);
    }

    private static String notAgreed(SimulationView.Result result) {
        var others = Long.parseLong(result.customers()) - Long.parseLong(result.considered());
        return SimulationResults.atLeast(others);
    }

    private long looks(UUID customer) {
        return domain
                .as(Callers.customer(customer), () -> domain.get(Accesses.class).entries(customer, null, 50))
                .stream()
                .filter(look -> look.why().equals("simulating offers"))
                .count();
    }
}
