package org.concilier.customer.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.Decision;
import org.concilier.customer.Agreed;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ScoringTest {
    private final Domain domain;
    private final ScoringWorld world;
    private final ScoringRuns runs;
    private final ScoringSteps steps;

    ScoringTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ScoringWorld(domain);
        runs = domain.get(ScoringRuns.class);
        steps = domain.get(ScoringSteps.class);
    }

    @BeforeEach
    void theSample() {
        world.sample();
    }

    @Test
    void whoAgreedIsScoredByAModelOfThoseWhoAgreed() {
        var run = world.finished(world.start());

        assertThat(run.state()).isEqualTo(ScoringRunView.State.FINISHED);
        assertThat(run.parts()).isEqualTo(ScoringPart.PARTS).isEqualTo(run.partsDone());
        assertThat(run.customers()).isEqualTo(world.all().size());
        assertThat(run.skipped()).isEqualTo(run.customers() - world.scores().size());
        assertThat(run.scored()).isEqualTo(world.scores().size()).isGreaterThan(2200);
        var model = run.models().get(0);
        assertThat(model.outcome()).isEqualTo(ModelView.Outcome.FITTED);
        assertThat(model.customers()).isEqualTo(run.scored());
        assertThat(model.buying().r()).isCloseTo(0.243, within(0.02));
        assertThat(model.buying().alpha()).isCloseTo(4.414, within(0.3));
        assertThat(model.spending().q()).isCloseTo(3.74, within(0.3));
        assertThat(run.cutPoints())
                .singleElement()
                .satisfies(cuts -> assertThat(cuts.customers()).isEqualTo(run.scored()));
    }

    @Test
    void aRunAsksNothingPerCustomerAndTellsTheSameWhenItRunsAgain() {
        world.finished(world.start());
        var first = world.scores();
        var id = world.prepared();
        var part = steps.open(id).get(0);

        var sql = domain.statements(() -> steps.next(id, part));

        assertThat(sql.stream().filter(statement -> statement.startsWith("select")))
                .hasSizeLessThan(14);
        assertThat(sql).hasSizeLessThan(20);
        world.finished(id);
        assertThat(world.scores()).isEqualTo(first);
    }

    @Test
    void aRunCutShortIsTakenUpWhereItStoppedByWhoeverIsThere() {
        var id = world.prepared();
        var part = steps.open(id).get(0);
        assertThat(steps.next(id, part)).isTrue();
        world.otherNodeHolds("scoring-" + id + "-" + part);

        assertThat(steps.next(id, part)).isFalse();
        domain.get(ScoringClerk.class).watch();
        await().until(() -> steps.open(id).equals(List.of(part)));
        domain.clock().advance(Duration.ofMinutes(1));

        var run = world.finished(id);
        assertThat(run.customers()).isEqualTo(world.all().size());
        assertThat(run.scored()).isEqualTo(world.scores().size());
    }

    @Test
    void aWithdrawalTakesTheScoreAwayAtOnceAndAnotherYesWaitsForTheNextRun() {
        world.finished(world.start());
        var id = world.scores().keySet().iterator().next();
        world.customers.answer(Decision.GIVEN, "personalised-offers", id);

        world.customers.withdraw(id, Agreed.JOURNEY_PROFILING);
        assertThat(world.scores()).doesNotContainKey(id);
        assertThat(world.finished(world.start()).scored())
                .isEqualTo(world.scores().size());
        assertThat(world.scores()).doesNotContainKey(id);

        world.customers.answer(Decision.GIVEN, Agreed.JOURNEY_PROFILING, id);
        assertThat(world.scores()).doesNotContainKey(id);
        world.finished(world.start());
        assertThat(world.scores()).containsKey(id);
    }

    @Test
    void aScoreWhoseConsentRanOutWithoutAnEventIsErasedByTheNextRun() {
        world.finished(world.start());
        var scored = world.scores().size();
        domain.clock().businessAt(Instant.parse("1998-10-01T10:00:00Z"));

        var run = world.finished(world.start());

        assertThat(run.erased()).isEqualTo(scored);
        assertThat(run.scored()).isZero();
        assertThat(run.models())
                .singleElement()
                .satisfies(model -> assertThat(model.outcome()).isEqualTo(ModelView.Outcome.TOO_FEW_CUSTOMERS));
        assertThat(world.scores()).isEmpty();
    }

    @Test
    void theNightStartsOneRunWhicheverNodeLooksFirst() {
        var start = domain.get(ScoringStart.class);
        start.unfinished().forEach(world::finished);
        world.finished(world.start());
        domain.clock().advance(Duration.ofDays(1));
        domain.clock().businessAt(ScoringWorld.CALIBRATION_END);

        start.nightly();
        start.nightly();

        var tonight = start.unfinished();
        assertThat(tonight).hasSizeLessThan(2);
        var newest = domain.as(ScoringWorld.TOOL, () -> runs.list(null, 2));
        assertThat(newest.get(0).cause()).isEqualTo(ScoringRunView.Cause.NIGHTLY);
        assertThat(newest.get(1).startedAt()).isBefore(newest.get(0).startedAt());
        world.finished(newest.get(0).id());
    }

    @Test
    void twoRunsNeverGoOnAtATime() {
        assertThat(world.start()).isEqualTo(world.start());
        assertThatThrownBy(() -> domain.as(Callers.customer(UUID.randomUUID()), runs::start))
                .isInstanceOf(EJBAccessException.class);
        domain.get(ScoringStart.class).unfinished().forEach(world::finished);
    }
}
