package org.concilier.identity.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.concilier.consent.ConsentChanged;
import org.concilier.consent.ConsentsChanged;
import org.concilier.customer.CustomerWorld;
import org.concilier.identity.biometric.AssertionJudged;
import org.concilier.identity.biometric.AssertionJudged.Verdict;
import org.concilier.offer.OfferDecisions;
import org.concilier.privacy.Access;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.CustomerNotPresent;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.InsufficientAssurance;
import org.junit.jupiter.api.Test;

/** A kiosk recognises those who agreed to it, where and when they are expected; everybody else is helped by a person. */
@OnBothDatabases
class CounterTest {
    private final Domain domain;
    private final CounterWorld world;
    private final KioskSessions sessions;
    private final String place = "gate-" + UUID.randomUUID();
    private final ConcilierPrincipal kiosk;

    CounterTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CounterWorld(domain);
        sessions = domain.get(KioskSessions.class);
        kiosk = kiosk("kiosk-" + place);
    }

    @Test
    void whoeverIsRecognisedSeesOffersAndIsCheckedInOnce() {
        var marie = world.recognisable();
        expect(marie);
        var id = pressed();
        assertThatThrownBy(() -> offers(marie)).isInstanceOf(CustomerNotPresent.class);

        seen(id, marie, Verdict.GREEN);

        assertThat(session(id).state()).isEqualTo(KioskState.MATCHED);
        assertThat(session(id).customerId()).isEqualTo(marie);
        offers(marie);
        var first = domain.as(kiosk, () -> sessions.checkIn(id)).checkedInAt();
        domain.clock().advance(Duration.ofSeconds(20));
        assertThat(domain.as(kiosk, () -> sessions.checkIn(id)).checkedInAt()).isEqualTo(first);
        assertThat(checkIns(marie)).isEqualTo(1);
        assertThat(looks(marie))
                .filteredOn(Access::allowed)
                .extracting(Access::why, Access::basis)
                .contains(org.assertj.core.groups.Tuple.tuple("checking in at a counter", "present: face"));
    }

    @Test
    void noMatchLeadsToAPersonAndNeverToDenied() {
        var marie = world.recognisable();
        var stranger = world.recognisable();
        expect(marie);

        for (var verdict : Verdict.values()) {
            var id = pressed();
            seen(id, verdict == Verdict.GREEN ? stranger : marie, verdict);
            assertThat(session(id).state()).isEqualTo(KioskState.PERSON);
            assertThat(session(id).customerId()).isNull();
        }
        var late = pressed();
        domain.clock().advance(KioskSession.LIFE);
        seen(late, marie, Verdict.GREEN);
        assertThat(session(late).state()).isEqualTo(KioskState.PERSON);
        assertThat(Arrays.stream(KioskState.values()).map(Enum::name)).doesNotContain("DENIED");
    }

    @Test
    void whereNobodyIsExpectedAPersonHelps() {
        var id = pressed();
        seen(id, world.recognisable(), Verdict.GREEN);

        assertThat(session(id).gallerySize()).isZero();
        assertThat(session(id).state()).isEqualTo(KioskState.PERSON);
    }

    @Test
    void aMatchIsForThisKioskForTwoMinutesAndForOffersOnly() {
        var marie = world.recognisable();
        expect(marie);
        var id = pressed();
        seen(id, marie, Verdict.GREEN);
        var other = kiosk("other-" + place);

        assertThatThrownBy(() -> domain.run(other, () -> sessions.find(id))).isInstanceOf(UnknownKioskSession.class);
        assertThatThrownBy(() ->
                        domain.run(other, () -> domain.get(OfferDecisions.class).atCounter(marie, "fr")))
                .isInstanceOf(CustomerNotPresent.class);
        domain.clock().advance(KioskSession.LIFE);
        assertThatThrownBy(() -> offers(marie)).isInstanceOf(CustomerNotPresent.class);
        assertThatThrownBy(() -> domain.run(kiosk, () -> sessions.checkIn(id))).isInstanceOf(NobodyRecognised.class);
    }

    @Test
    void whoGoesOnIsForgottenByTheKiosk() {
        var marie = world.recognisable();
        expect(marie);
        var id = pressed();
        seen(id, marie, Verdict.GREEN);

        domain.run(kiosk, () -> sessions.end(id));

        assertThatThrownBy(() -> offers(marie)).isInstanceOf(CustomerNotPresent.class);
        assertThatThrownBy(() -> session(id)).isInstanceOf(UnknownKioskSession.class);
    }

    @Test
    void aConsentThatEndsTakesThePersonOutAtOnce() {
        var marie = world.recognisable();
        expect(marie);
        var id = pressed();
        seen(id, marie, Verdict.GREEN);

        domain.inTransaction(() -> {
            var end = new ConsentChanged(marie, Galleries.FACE, false, 9);
            domain.get(Recognitions.class).onConsents(new ConsentsChanged(List.of(end)));
            return null;
        });

        assertThat(session(id).state()).isEqualTo(KioskState.PERSON);
        assertThat(session(id).gallerySize()).isZero();
        assertThatThrownBy(() -> offers(marie)).isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    void twoKiosksCheckAPersonInOnce() throws Exception {
        var marie = world.recognisable();
        expect(marie);
        var twin = kiosk("twin-" + place);
        var both = Stream.of(kiosk, twin)
                .map(each -> (Callable<KioskSessionView>) () -> {
                    var id = domain.as(each, () -> sessions.open(button())).id();
                    seen(id, marie, Verdict.GREEN);
                    return domain.as(each, () -> sessions.checkIn(id));
                })
                .map(domain.executor()::submit)
                .toList();
        for (var one : both) one.get(20, TimeUnit.SECONDS);

        assertThat(checkIns(marie)).isEqualTo(1);
    }

    @Test
    void nobodyIsLookedForWhoDidNotPressTheButton() {
        for (var body : List.of("{}", "{'intent':'walking past'}")) {
            assertThatThrownBy(() -> domain.run(kiosk, () -> sessions.open(CustomerWorld.fields(body))))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void aKioskShowsItsKeyAndStandsSomewhere() {
        var weak = new ConcilierPrincipal(kiosk.getName(), Kind.CLIENT, null, kiosk.groups(), "en");
        assertThatThrownBy(() -> domain.run(weak, () -> sessions.open(button())))
                .isInstanceOf(InsufficientAssurance.class);

        domain.run(Callers.client(Roles.ADMIN), () -> domain.get(Kiosks.class).remove(kiosk.getName()));
        assertThatThrownBy(() -> domain.run(kiosk, () -> sessions.open(button())))
                .isInstanceOf(KioskNotPlaced.class);
    }

    private void expect(UUID... customers) {
        world.expect(place, customers);
    }

    private static Fields button() {
        return CustomerWorld.fields("{'intent':'button'}");
    }

    private UUID pressed() {
        return domain.as(kiosk, () -> sessions.open(button())).id();
    }

    private KioskSessionView session(UUID id) {
        return domain.as(kiosk, () -> sessions.find(id));
    }

    private void offers(UUID customer) {
        assertThat(domain.as(kiosk, () -> domain.get(OfferDecisions.class).atCounter(customer, "fr"))
                        .offers())
                .isNotEmpty();
    }

    private void seen(UUID session, UUID customer, Verdict verdict) {
        var told = new AssertionJudged(
                session.toString(),
                customer,
                verdict,
                "accepted",
                domain.clock().instant());
        domain.inTransaction(() -> {
            domain.get(Recognitions.class).onJudged(told);
            return null;
        });
    }

    private long checkIns(UUID customer) {
        return world.events(customer, "org.concilier.customer.checked.in.v1");
    }

    private List<Access> looks(UUID id) {
        return domain.as(Callers.customer(id), () -> domain.get(Accesses.class).entries(id, null, 50));
    }

    private ConcilierPrincipal kiosk(String client) {
        domain.run(
                Callers.client(Roles.ADMIN),
                () -> domain.get(Kiosks.class).place(client, CustomerWorld.fields("{'place':'" + place + "'}")));
        var principal = new ConcilierPrincipal(client, Kind.CLIENT, null, java.util.Set.of(Roles.KIOSK), "en");
        return Callers.proved(principal, domain.clock().instant());
    }
}
