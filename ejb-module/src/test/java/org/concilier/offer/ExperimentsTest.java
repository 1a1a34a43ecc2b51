package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.concilier.offer.experiment.Trial;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Some get it, some do not, at random: nobody loses what everyone gets, and only who agreed to it is measured. */
@OnBothDatabases
class ExperimentsTest {
    private final Domain domain;
    private final OfferWorld world;
    private final Experiments experiments;
    private String offer;
    private String experiment;

    ExperimentsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        experiments = domain.get(Experiments.class);
    }

    @BeforeEach
    void halfAreHeldOut() {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        domain.inTransaction(() -> {
            domain.em().createQuery("update Experiment e set e.state = ENDED").executeUpdate();
            return domain.em().createQuery("delete from PendingOffer d").executeUpdate();
        });
        world.onlyForEveryone();
        var name = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        offer = "O-" + name;
        experiment = "E-" + name;
        new TwoHands(domain).campaign(TwoHands.CAMPAIGN);
        domain.as(
                TwoHands.AUTHOR,
                () -> domain.get(OfferDrafts.class)
                        .create(OfferWorld.fields("{'campaign':'TESTS','code':'" + offer
                                + "','title':{'fr':'a','en':'a'},'description':{'fr':'a','en':'a'},'rule':\"purchase.frequency >= 0\","
                                + "'effect':{'kind':'PERCENT_OFF','basisPoints':1000}}")));
    }

    @Test
    void itStartsWhenTwoPublishItsCampaign() {
        create(5_000, offer);
        assertThat(find().state()).isEqualTo(ExperimentView.State.DRAFT);

        new TwoHands(domain).publish(TwoHands.CAMPAIGN);

        assertThat(find().state()).isEqualTo(ExperimentView.State.RUNNING);
    }

    @Test
    void theHoldoutGetsWhatEveryoneGetsAndTheReasonIsTold() {
        start(5_000);
        var parts = parts(12);

        assertThat(parts.keySet()).containsExactlyInAnyOrder("holdout", "tried");
        for (var decision : parts.get("holdout")) {
            assertThat(decision.personalised()).isFalse();
            assertThat(decision.offers()).isNotEmpty();
            assertThat(decision.alternatives())
                    .anyMatch(a -> a.offer().equals(offer) && a.outcome() == Outcome.HOLDOUT);
            assertThat(world.asPartner(() -> world.decisions.replay(decision.decisionId())))
                    .isTrue();
        }
        assertThat(parts.get("tried")).allMatch(DecisionView::personalised);
    }

    @Test
    void onlyWhoAgreedToMeasurementIsKeptAndNoMoreWhenThatEnds() {
        start(5_000);
        var silent = agreed();
        world.decide(silent);
        assertThat(exposures(silent)).isZero();
        var measured = agreed();
        var consent = world.agrees(measured, Exposures.MEASUREMENT);
        world.decide(measured);
        world.decide(measured);
        assertThat(exposures(measured)).isOne();

        world.withdraws(measured, consent);

        assertThat(exposures(measured)).isZero();
    }

    @Test
    void whoDoesNotFitHasNoPartInIt() {
        start(5_000);
        var customer = world.customer();
        world.agrees(customer, Exposures.MEASUREMENT);

        world.decide(customer);

        assertThat(exposures(customer)).isZero();
    }

    @Test
    void resultsHaveAnIntervalAndSayWhenNothingIsShown() {
        start(5_000);
        var told = new HashMap<String, List<UUID>>();
        while (told.getOrDefault("tried", List.of()).size() < 10
                || told.getOrDefault("holdout", List.of()).size() < 10) {
            var customer = agreed();
            world.agrees(customer, Exposures.MEASUREMENT);
            told.computeIfAbsent(part(world.decide(customer)), p -> new ArrayList<>())
                    .add(customer);
        }
        domain.clock().advance(Duration.ofDays(3));
        told.get("tried").forEach(customer -> world.buys(customer, "2026-11-25", "10.00"));

        var results = domain.as(TwoHands.AUTHOR, () -> experiments.results(experiment));

        assertThat(results.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.uplift()).isEqualTo(10_000);
            assertThat(difference.lower()).isGreaterThan(5_000);
            assertThat(difference.verdict()).isEqualTo(ExperimentResults.Verdict.MORE_THAN_HOLDOUT);
        });
        told.get("holdout").forEach(customer -> world.buys(customer, "2026-11-25", "10.00"));
        domain.clock().advance(Duration.ofDays(1));
        var level = domain.as(TwoHands.AUTHOR, () -> experiments.results(experiment));
        assertThat(level.differences().get(0).verdict()).isEqualTo(ExperimentResults.Verdict.NO_DIFFERENCE_SHOWN_YET);
        var empty = domain.as(TwoHands.AUTHOR, () -> experiments.results(started("LESS-" + experiment)));
        assertThat(empty.differences().get(0).verdict()).isEqualTo(ExperimentResults.Verdict.TOO_FEW_TO_TELL);
    }

    @Test
    void whatEveryoneGetsIsNeverKeptBackAndSharesSumToTheWhole() {
        create(5_000, "NOT-OF-THIS-CAMPAIGN");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new TwoHands(domain).publish(TwoHands.CAMPAIGN))
                .satisfies(e -> assertThat(e.faults().get(0).pointer()).isEqualTo("/experiments/" + experiment));
        domain.inTransaction(() -> domain.em()
                .createQuery("update Experiment e set e.state = ENDED")
                .executeUpdate());
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> ExperimentDraft.read(OfferWorld.fields(
                        "{'code':'E-1','campaign':'C-1','holdout':1000,'arms':[{'name':'a','share':8000}]}")))
                .withMessageContaining("sum to 9000");
    }

    @Test
    void whenItEndsEveryoneGetsIt() {
        start(5_000);
        domain.as(TwoHands.AUTHOR, () -> experiments.end(experiment));

        assertThat(parts(6).keySet()).containsExactly("tried");
        assertThatExceptionOfType(IllegalExperimentStep.class)
                .isThrownBy(() -> domain.run(TwoHands.AUTHOR, () -> experiments.end(experiment)));
    }

    private void start(int holdout) {
        create(holdout, offer);
        new TwoHands(domain).publish(TwoHands.CAMPAIGN);
    }

    private String started(String code) {
        domain.inTransaction(() -> {
            var campaign = domain.get(CampaignBook.class).find(TwoHands.CAMPAIGN);
            var draft = new ExperimentDraft(
                    code, "TESTS", 5_000, 30, List.of(new Trial.Arm("tried", 5_000, java.util.Set.of(offer))));
            domain.em()
                    .persist(new Experiment(draft, campaign.id(), domain.clock().instant(), "test"));
            return null;
        });
        return code;
    }

    private void create(int holdout, String about) {
        var body = "{'code':'" + experiment + "','campaign':'TESTS','holdout':" + holdout
                + ",'arms':[{'name':'tried','share':" + (Trial.WHOLE - holdout) + ",'offers':['" + about + "']}]}";
        domain.as(TwoHands.AUTHOR, () -> experiments.create(ExperimentDraft.read(OfferWorld.fields(body))));
    }

    private ExperimentView find() {
        return domain.as(TwoHands.AUTHOR, () -> experiments.find(experiment));
    }

    private UUID agreed() {
        var customer = world.customer();
        world.agrees(customer, OfferWorld.OFFERS);
        return customer;
    }

    /** Decisions by part; of so many customers, or more until both have been seen where there are two. */
    private Map<String, List<DecisionView>> parts(int customers) {
        var parts = new HashMap<String, List<DecisionView>>();
        for (int i = 0; i < customers || parts.size() < 2 && i < 60 && isRunning(); i++) {
            var decision = world.decide(agreed());
            parts.computeIfAbsent(part(decision), p -> new ArrayList<>()).add(decision);
        }
        return parts;
    }

    private boolean isRunning() {
        return find().state() == ExperimentView.State.RUNNING;
    }

    private String part(DecisionView decision) {
        return decision.offers().stream().anyMatch(o -> o.offer().equals(offer)) ? "tried" : "holdout";
    }

    private long exposures(UUID customer) {
        return domain.inTransaction(() -> domain.em()
                .createQuery("select count(e) from Exposure e where e.key.customerId = :id", Long.class)
                .setParameter("id", customer)
                .getSingleResult());
    }
}
