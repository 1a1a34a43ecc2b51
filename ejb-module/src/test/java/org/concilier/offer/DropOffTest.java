package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.ConsentFigures;
import org.concilier.consent.Consents;
import org.concilier.consent.Decision;
import org.concilier.consent.RecordedChoice;
import org.concilier.consent.ShownQuestions;
import org.concilier.experience.FirstVisits;
import org.concilier.experience.VisitFigures;
import org.concilier.experience.VisitStep;
import org.concilier.identity.Realm;
import org.concilier.identity.guard.SignInFigures;
import org.concilier.identity.guard.SignInLog;
import org.concilier.identity.guard.SignInNote;
import org.concilier.identity.guard.SignInOutcome;
import org.concilier.identity.guard.StepUpTally;
import org.concilier.privacy.retention.Perishable;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Evidence;
import org.concilier.shared.assurance.Operation;
import org.junit.jupiter.api.Test;

/** Where people stop, what changed meanwhile, and what a holdout says: added up from what happened. */
@OnBothDatabases
class DropOffTest {
    private static final ConcilierPrincipal AUDITOR = Callers.staff(Roles.AUDITOR);

    private final Domain domain;
    private final OfferWorld world;
    private Instant from;
    private Instant until;

    DropOffTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
    }

    @Test
    void aStepOfTheFirstVisitCountsOncePersonAndOnlyAfterItsBeginning() {
        at("2026-07-06T09:00:00Z");
        var through = world.customer();
        var stops = world.customer();
        var elsewhere = world.customer();
        visits(through, VisitStep.PASSKEY, VisitStep.ASKED, VisitStep.ANSWERED, VisitStep.DONE);
        visits(through, VisitStep.ASKED);
        visits(stops, VisitStep.ASKED);
        domain.run(
                Callers.customer(elsewhere), () -> domain.get(FirstVisits.class).reached(VisitStep.ANSWERED));

        var figures = domain.get(VisitFigures.class);
        assertThat(domain.as(AUDITOR, () -> figures.reached(from, until)))
                .isEqualTo(new EnumMap<>(Map.of(
                        VisitStep.WELCOMED, 2L,
                        VisitStep.PASSKEY, 1L,
                        VisitStep.ASKED, 2L,
                        VisitStep.ANSWERED, 1L,
                        VisitStep.DONE, 1L)));
        assertThat(domain.as(AUDITOR, () -> figures.reached(until, until.plusSeconds(1))))
                .isEmpty();
    }

    private void visits(UUID customer, VisitStep... steps) {
        domain.run(Callers.customer(customer), () -> {
            domain.get(FirstVisits.class).begin();
            for (var step : steps) domain.get(FirstVisits.class).reached(step);
        });
    }

    @Test
    void whoWasAskedAndAnsweredNothingIsSilent() {
        at("2026-07-13T09:00:00Z");
        var silent = world.customer();
        var answers = world.customer();
        var puts = world.customer();
        for (var one : List.of(silent, answers, puts)) {
            domain.run(Callers.customer(one), () -> {
                domain.get(ShownQuestions.class).note(OfferWorld.OFFERS);
                domain.get(ShownQuestions.class).note(OfferWorld.OFFERS);
            });
        }
        world.agrees(answers, OfferWorld.OFFERS);
        var later = new RecordedChoice(OfferWorld.OFFERS, Decision.DEFERRED, 1, "fr", "web-form", "web", null);
        domain.run(Callers.customer(puts), () -> domain.get(Consents.class).record(puts, later));

        assertThat(domain.as(AUDITOR, () -> domain.get(ConsentFigures.class).silent(from, until)))
                .isEqualTo(Map.of(OfferWorld.OFFERS, 1L));
    }

    @Test
    void aStepUpIsAskedAndThenGivenOrNot() {
        domain.clock().advance(Duration.ofDays(40));
        var now = domain.clock().instant();
        var tally = domain.get(StepUpTally.class);
        for (int i = 0; i < 3; i++) tally.asked(Realm.PORTAL, Operation.EXERCISE_RIGHTS);
        tally.asked(Realm.DESK, Operation.MANAGE_ACCOUNTS);
        domain.get(SignInLog.class)
                .write(new SignInNote(
                        Realm.PORTAL,
                        Operation.EXERCISE_RIGHTS,
                        null,
                        "somebody",
                        SignInOutcome.STEPPED_UP,
                        Set.of(Evidence.PWD),
                        Assurance.ONE,
                        true,
                        null,
                        null));

        var start = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        assertThat(domain.as(
                        AUDITOR, () -> domain.get(SignInFigures.class).stepUps(start, start.plus(Duration.ofDays(1)))))
                .containsExactlyInAnyOrder(
                        new SignInFigures.StepUps(Realm.PORTAL, Operation.EXERCISE_RIGHTS, 3, 1),
                        new SignInFigures.StepUps(Realm.DESK, Operation.MANAGE_ACCOUNTS, 1, 0));
    }

    @Test
    void whatWasPublishedIsToldWithItsMoment() {
        at("2026-07-20T09:00:00Z");
        world.publish("purchase.frequency >= 0");

        assertThat(domain.as(AUDITOR, () -> domain.get(UptakeFigures.class).published(from, until)))
                .extracting(UptakeFigures.Published::at)
                .containsExactly(from.plus(Duration.ofHours(9)));
    }

    @Test
    void aHoldoutIsToldBesideTheArmsWithTheDifferenceAndItsInterval() {
        at("2026-07-27T09:00:00Z");
        var on = LocalDate.ofInstant(from, ZoneOffset.UTC);
        var campaign = UUID.randomUUID();
        domain.inTransaction(() -> {
            run(
                    "insert into campaign (id, version, code, title_fr, title_en, owner, purposes, phase, created_at,"
                            + " created_by) values (?1, 0, 'HELD', 'x', 'x', 'x', '', 'DRAFT', ?2, 'x')",
                    campaign,
                    from);
            run(
                    "insert into experiment (code, version, campaign_id, salt, holdout, conversion_days, state, created_at,"
                            + " created_by) values ('HELD-E', 0, ?1, 'x', 2000, 14, 'RUNNING', ?2, 'x')",
                    campaign,
                    from);
            var into = "insert into experiment_measure (experiment, measured_on, arm, persons, converted)"
                    + " values ('HELD-E', ?1, ?2, ?3, ?4)";
            run(into, on, "A", 60, 30);
            run(into, on, "B", 40, 20);
            run(into, on, "holdout", 50, 10);
            return null;
        });

        assertThat(domain.as(AUDITOR, () -> domain.get(UptakeFigures.class).held(from, until)))
                .extracting(
                        UptakeFigures.Held::experiment,
                        UptakeFigures.Held::treated,
                        UptakeFigures.Held::held,
                        held -> held.difference().isShown())
                .containsExactly(
                        tuple("HELD-E", new UptakeFigures.Uptake(100, 50), new UptakeFigures.Uptake(50, 10), true));
    }

    @Test
    void stepsAndShownQuestionsAreForgottenWhenNoPageTellsThemAnyMore() {
        at("2026-08-03T09:00:00Z");
        visits(world.customer());
        domain.run(
                Callers.customer(world.customer()),
                () -> domain.get(ShownQuestions.class).note(OfferWorld.OFFERS));
        domain.clock().businessAt(until.plus(Duration.ofDays(130)));
        for (var kind : List.of("experience.OldVisits", "consent.OldShownQuestions")) {
            var old = old(kind);
            assertThat(domain.inTransaction(old::due)).isPositive();
            domain.inTransaction(old::drop);
            assertThat(domain.inTransaction(old::due)).isZero();
        }
    }

    /** By its name, since only its feature knows the class. */
    private Perishable old(String name) {
        try {
            return (Perishable) domain.get(Class.forName("org.concilier." + name));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private void run(String insert, Object... values) {
        var query = domain.em().createNativeQuery(insert);
        for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        query.executeUpdate();
    }

    private void at(String moment) {
        var now = Instant.parse(moment);
        from = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        until = from.plus(Duration.ofDays(1));
        domain.clock().businessAt(now);
    }
}
