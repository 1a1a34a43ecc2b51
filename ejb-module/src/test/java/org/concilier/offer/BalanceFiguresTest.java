package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.ConsentFigures;
import org.concilier.consent.ConsentStatus;
import org.concilier.consent.Consents;
import org.concilier.consent.Decision;
import org.concilier.consent.RecordedChoice;
import org.concilier.experience.EaseFigures;
import org.concilier.experience.Moment;
import org.concilier.identity.Realm;
import org.concilier.identity.call.CallFigures;
import org.concilier.identity.guard.SignInFigures;
import org.concilier.identity.guard.SignInLog;
import org.concilier.identity.guard.SignInNote;
import org.concilier.identity.guard.SignInOutcome;
import org.concilier.identity.guard.SignInPace;
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

/** Both sides of the balance: what happened is what the figures say. */
@OnBothDatabases
class BalanceFiguresTest {
    private static final ConcilierPrincipal AUDITOR = Callers.staff(Roles.AUDITOR);
    private static final Set<Evidence> PASSPHRASE = Set.of(Evidence.PWD);
    private static final Set<Evidence> PASSKEY = Set.of(Evidence.POP, Evidence.USER, Evidence.MFA);

    private final Domain domain;
    private final OfferWorld world;
    private Instant from;
    private Instant until;

    BalanceFiguresTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
    }

    @Test
    void signInsAreAddedUpByDayEvidenceAndOutcome() {
        between(domain.clock().instant(), Duration.ofDays(1));
        signsIn(PASSPHRASE, SignInOutcome.ENTERED);
        signsIn(PASSPHRASE, SignInOutcome.ENTERED);
        signsIn(PASSPHRASE, SignInOutcome.WRONG_PASSPHRASE);
        signsIn(PASSKEY, SignInOutcome.ENTERED);

        var tries = domain.as(AUDITOR, () -> domain.get(SignInFigures.class).tries(from, until));

        var today = LocalDate.ofInstant(from, ZoneOffset.UTC);
        assertThat(tries)
                .extracting(SignInFigures.Tries::evidence, SignInFigures.Tries::outcome, SignInFigures.Tries::times)
                .containsExactlyInAnyOrder(
                        tuple(PASSPHRASE, SignInOutcome.ENTERED, 2L),
                        tuple(PASSPHRASE, SignInOutcome.WRONG_PASSPHRASE, 1L),
                        tuple(PASSKEY, SignInOutcome.ENTERED, 1L));
        assertThat(tries).allSatisfy(one -> {
            assertThat(one.on()).isEqualTo(today);
            assertThat(one.realm()).isEqualTo(Realm.PORTAL);
        });
    }

    @Test
    void secondsOfASignInAreCountedOnceADayRealmMethodAndSecond() {
        domain.clock().advance(Duration.ofDays(10));
        var now = domain.clock().instant();
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var pace = domain.get(SignInPace.class);
        pace.note(Realm.PORTAL, now.minusSeconds(4), PASSPHRASE);
        pace.note(Realm.PORTAL, now.minusMillis(4_900), PASSPHRASE);
        pace.note(Realm.PORTAL, now.minusSeconds(2), PASSKEY);
        pace.note(Realm.DESK, now.minusSeconds(2), PASSKEY);
        pace.note(Realm.PORTAL, now.minusSeconds(601), PASSPHRASE);
        pace.note(Realm.PORTAL, now.plusSeconds(5), PASSPHRASE);

        var found = domain.as(
                AUDITOR,
                () -> domain.get(SignInFigures.class)
                        .pace(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))));

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new SignInFigures.Pace(day, Realm.PORTAL, PASSPHRASE, 4, 2),
                        new SignInFigures.Pace(day, Realm.PORTAL, PASSKEY, 2, 1),
                        new SignInFigures.Pace(day, Realm.DESK, PASSKEY, 2, 1));
    }

    @Test
    void callsLastAsLongAsTheyDidByVerdict() {
        between(Instant.parse("2026-03-02T00:00:00Z"), Duration.ofDays(7));
        call("GREEN", 60);
        call("GREEN", 120);
        call("GREEN", 180);
        call(null, 600);

        assertThat(domain.as(AUDITOR, () -> domain.get(CallFigures.class).lasted(from, until)))
                .containsExactly(
                        new CallFigures.Lasted("GREEN", 3, 120, 174), new CallFigures.Lasted("NONE", 1, 600, 600));
    }

    @Test
    void answersAndWithdrawalsAreCountedWhereTheyHappened() {
        between(Instant.parse("2026-04-06T00:00:00Z"), Duration.ofDays(7));
        domain.clock().businessAt(from.plus(Duration.ofHours(9)));
        var first = world.customer();
        var second = world.customer();
        var consent = world.agrees(first, OfferWorld.OFFERS);
        world.agrees(first, OfferWorld.JOURNEY);
        refuses(second);
        domain.clock().businessAt(from.plus(Duration.ofDays(1)));
        world.withdraws(first, consent);
        domain.clock().businessAt(until.plus(Duration.ofDays(1)));
        world.agrees(world.customer(), OfferWorld.OFFERS);

        var figures = domain.get(ConsentFigures.class);
        var day = LocalDate.ofInstant(from, ZoneOffset.UTC);
        assertThat(domain.as(AUDITOR, () -> figures.steps(from, until)))
                .containsExactlyInAnyOrder(
                        new ConsentFigures.Step(day, OfferWorld.OFFERS, "web", ConsentStatus.GIVEN, 1),
                        new ConsentFigures.Step(day, OfferWorld.JOURNEY, "web", ConsentStatus.GIVEN, 1),
                        new ConsentFigures.Step(day, OfferWorld.OFFERS, "web", ConsentStatus.REFUSED, 1),
                        new ConsentFigures.Step(day.plusDays(1), OfferWorld.OFFERS, "web", ConsentStatus.WITHDRAWN, 1));
        assertThat(domain.as(AUDITOR, () -> figures.asked(from, until)))
                .containsExactly(new ConsentFigures.Asked(1, 1), new ConsentFigures.Asked(2, 1));
    }

    @Test
    void uptakeCountsPeopleOnBothSidesAndNothingIsStale() {
        between(Instant.parse("2026-05-04T00:00:00Z"), Duration.ofDays(7));
        domain.clock().businessAt(from.plus(Duration.ofHours(9)));
        var everyone = world.onlyForEveryone();
        var personal = world.publish("purchase.frequency >= 0");
        var agreed = world.customer();
        var consent = world.agrees(agreed, OfferWorld.OFFERS);
        world.redeem(world.decide(agreed), personal.id(), "10.00");
        world.decide(agreed);
        var silent = world.customer();
        world.decide(silent);
        var user = world.customer();
        world.redeem(world.decide(user), everyone.id(), "10.00");
        domain.clock().businessAt(from.plus(Duration.ofHours(10)));
        world.withdraws(agreed, consent);
        domain.clock().businessAt(from.plus(Duration.ofHours(11)));
        world.decide(agreed);

        var figures = domain.get(UptakeFigures.class);
        assertThat(domain.as(AUDITOR, () -> figures.uptake(from, until)))
                .isEqualTo(new UptakeFigures.Both(new UptakeFigures.Uptake(1, 1), new UptakeFigures.Uptake(3, 1)));
        assertThat(domain.as(AUDITOR, () -> figures.stale(from, until))).isZero();

        domain.inTransaction(() -> domain.em()
                .createNativeQuery("update offer_decision set decided_at = ?1 where customer_id = ?2 and personalised")
                .setParameter(1, from.plus(Duration.ofHours(12)))
                .setParameter(2, agreed)
                .executeUpdate());
        assertThat(domain.as(AUDITOR, () -> figures.stale(from, until)))
                .as("what was decided before the withdrawal, had it been decided after")
                .isEqualTo(2);
    }

    @Test
    void easeIsToldByMomentAndByAnswer() {
        between(Instant.parse("2026-06-01T00:00:00Z"), Duration.ofDays(7));
        ease(Moment.STOPPED, 5);
        ease(Moment.STOPPED, 5);
        ease(Moment.STOPPED, null);

        assertThat(domain.as(AUDITOR, () -> domain.get(EaseFigures.class).said(from, until)))
                .containsExactlyInAnyOrder(
                        new EaseFigures.Said(LocalDate.ofInstant(from, ZoneOffset.UTC), Moment.STOPPED, 5, 2),
                        new EaseFigures.Said(LocalDate.ofInstant(from, ZoneOffset.UTC), Moment.STOPPED, 0, 1));
    }

    private void between(Instant start, Duration length) {
        from = start;
        until = start.plus(length);
    }

    private void signsIn(Set<Evidence> evidence, SignInOutcome outcome) {
        domain.get(SignInLog.class)
                .write(new SignInNote(
                        Realm.PORTAL,
                        Operation.ENTER_PORTAL,
                        null,
                        "somebody",
                        outcome,
                        evidence,
                        Assurance.ONE,
                        true,
                        null,
                        null));
    }

    private void call(String verdict, long seconds) {
        domain.inTransaction(() -> domain.em()
                .createNativeQuery(
                        "insert into interaction (id, opened_by, verdict, step, opened_at, ends_at, closed_at)"
                                + " values (?1, 'voice', cast(?2 as varchar), 1, ?3, ?4, ?4)")
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, verdict == null ? "" : verdict)
                .setParameter(3, from)
                .setParameter(4, from.plusSeconds(seconds))
                .executeUpdate());
        if (verdict != null) return;
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("update interaction set verdict = null where verdict = ''")
                .executeUpdate());
    }

    private void refuses(UUID customer) {
        var no = new RecordedChoice(OfferWorld.OFFERS, Decision.REFUSED, 1, "fr", "web-form", "web", null);
        domain.as(
                Callers.customer(customer),
                () -> domain.get(Consents.class).record(customer, no).consent().id());
    }

    private void ease(Moment moment, Integer answer) {
        var customer = world.customer();
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("insert into ease_question (id, customer_id, moment, asked_at, answer)"
                        + " values (?1, ?2, ?3, ?4, cast(nullif(?5, 0) as integer))")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, customer)
                .setParameter(3, moment.name())
                .setParameter(4, from)
                .setParameter(5, answer == null ? 0 : answer)
                .executeUpdate());
    }
}
