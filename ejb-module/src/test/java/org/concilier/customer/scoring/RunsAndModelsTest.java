package org.concilier.customer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.concilier.customer.journey.CutPoints;
import org.concilier.customer.journey.Steps;
import org.concilier.customer.value.BgNbd;
import org.concilier.customer.value.Buying;
import org.concilier.customer.value.Fit;
import org.concilier.customer.value.GammaGamma;
import org.concilier.customer.value.Outlook;
import org.concilier.customer.value.Spending;
import org.concilier.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scoring knows without a database. */
class RunsAndModelsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID RUN = new UUID(3, 3);
    private static final Fit<BgNbd> BUYS = new Fit<>(new BgNbd(0.2, 4.4, 0.8, 2.4), -9_594.9);
    private static final Fit<GammaGamma> SPENDS = new Fit<>(new GammaGamma(6.2, 3.7, 15.4), -4_057.6);

    private final ScoringRun run = new ScoringRun(ScoringRunView.Cause.ASKED, "someone", DAY, NOW);

    @Test
    void thePartsTogetherAreEverybodyAndNobodyTwice() {
        var parts = ScoringPart.all(RUN);

        assertThat(parts).hasSize(ScoringPart.PARTS);
        assertThat(parts.get(0).fromId()).isNull();
        assertThat(parts.get(ScoringPart.PARTS - 1).untilId()).isNull();
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).fromId()).isEqualTo(parts.get(i - 1).untilId());
            assertThat(parts.get(i).fromId()).hasToString("%x0000000-0000-0000-0000-000000000000".formatted(2 * i));
        }
    }

    @Test
    void aPartRemembersHowFarItHasComeUntilItIsDone() {
        var part = ScoringPart.all(RUN).get(0);
        assertThat(part.lastId()).isNull();

        part.advance(new UUID(1, 1), new ScoringPart.Tally(200, 150, 50, 3));

        assertThat(part.lastId()).isEqualTo(new UUID(1, 1));
        assertThat(part.isDone()).isFalse();

        part.finish();

        assertThat(part.isDone()).isTrue();
        assertThat(part.lastId()).isNull();
    }

    @Test
    void aRunIsPreparedThenScoredThenFinished() {
        assertThat(run.isPreparing()).isTrue();
        assertThat(run.isScoring()).isFalse();

        run.prepared();

        assertThat(run.isPreparing()).isFalse();
        assertThat(run.isScoring()).isTrue();

        run.finish(NOW.plusSeconds(5));

        assertThat(run.isScoring()).isFalse();
        assertThat(run.state()).isEqualTo(ScoringRunView.State.FINISHED);
        assertThat(run.finishedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(run.failure()).isNull();
    }

    @Test
    void aRunThatFailsTellsWhy() {
        run.fail("no space", NOW);

        assertThat(run.state()).isEqualTo(ScoringRunView.State.FAILED);
        assertThat(run.failure()).isEqualTo("no space");
        assertThat(run.finishedAt()).isEqualTo(NOW);
    }

    @Test
    void peopleAreCountedNotGroups() {
        var observed = observed();

        assertThat(observed.customers()).isEqualTo(10 + 4 + 1);
        assertThat(observed.repeaters()).isEqualTo(4 + 1);
    }

    @Test
    void aModelOfTooFewIsNone() {
        var model = model();

        assertThat(model.isFitted()).isFalse();
        assertThat(model.view())
                .isEqualTo(new ModelView(7, "EUR", DAY, 15, 5, ModelView.Outcome.TOO_FEW_CUSTOMERS, null, null));
    }

    @Test
    void aModelKeepsWhatWasFound() {
        var model = model();

        model.fitted(Optional.of(BUYS), Optional.of(SPENDS));

        assertThat(model.isFitted()).isTrue();
        assertThat(model.buying()).isEqualTo(BUYS.model());
        assertThat(model.spending()).isEqualTo(SPENDS.model());
        assertThat(model.view().buying()).isEqualTo(new ModelView.Buying(0.2, 4.4, 0.8, 2.4, -9_594.9));
        assertThat(model.view().spending()).isEqualTo(new ModelView.Spending(6.2, 3.7, 15.4, -4_057.6));
    }

    @Test
    void whatTheDataDoesNotDetermineIsLeftOut() {
        var model = model();

        model.fitted(Optional.empty(), Optional.of(SPENDS));

        assertThat(model.view().outcome()).isEqualTo(ModelView.Outcome.NOT_DETERMINED);
        assertThat(model.view().buying()).isNull();

        var alone = model();
        alone.fitted(Optional.of(BUYS), Optional.empty());

        assertThat(alone.isFitted()).isTrue();
        assertThat(alone.spending()).isNull();
        assertThat(alone.view().spending()).isNull();
    }

    @Test
    void cutPointsComeBackAsTheyWereKept() {
        var points = new CutPoints(
                4, DAY, 900, new Steps(1, 2, 3, 4), new Steps(5, 6, 7, 8), new Steps(900, 1_000, 1_100, 1_200));

        var kept = new CutPointSet(RUN, "EUR", points, NOW);

        assertThat(kept.points()).isEqualTo(points);
        assertThat(CutPointsView.of("EUR", points))
                .isEqualTo(new CutPointsView(
                        4,
                        "EUR",
                        900,
                        List.of(1L, 2L, 3L, 4L),
                        List.of(5L, 6L, 7L, 8L),
                        List.of(eur("9.00"), eur("10.00"), eur("11.00"), eur("12.00"))));
        var current = new CutPointBook.Current(Map.of("EUR", points));
        assertThat(current.of("EUR")).isEqualTo(points);
        assertThat(current.of(null)).isEqualTo(points);
        assertThat(current.of("USD")).isEqualTo(CutPoints.first(Currency.getInstance("USD")));
    }

    @Test
    void aScoreIsStaleUnderALaterYes() {
        var score = new CustomerScore(new UUID(9, 9));

        score.become(new Outlook(40, 150, 9_600L), model(), DAY, 3, NOW);

        assertThat(score.isStale(3)).isFalse();
        assertThat(score.isStale(4)).isTrue();
        assertThat(score.customerId()).isEqualTo(new UUID(9, 9));
        assertThat(score.view()).isEqualTo(new OutlookView(new Outlook(40, 150, 9_600L), "EUR", DAY, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00:00Z, 03:30, 2026-11-23T03:30:00Z",
        "2026-11-23T03:30:00Z, 03:30, 2026-11-23T03:30:00Z",
        "2026-11-23T03:29:59Z, 03:30, 2026-11-22T03:30:00Z",
        "2026-11-01T00:00:00Z, 23:59, 2026-10-31T23:59:00Z",
    })
    void theRunOfTheNightIsDueAtItsTimeOfDay(Instant now, LocalTime at, Instant due) {
        assertThat(Nights.last(now, at)).isEqualTo(due);
    }

    private CustomerModel model() {
        return new CustomerModel(7, run, "EUR", observed(), NOW);
    }

    private static Observed observed() {
        return new Observed(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                Map.of(new Buying(0, 0, 100), 10L, new Buying(1, 50, 100), 4L, new Buying(2, 80, 100), 1L),
                Map.of(new Spending(1, 20.0), 5L));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
