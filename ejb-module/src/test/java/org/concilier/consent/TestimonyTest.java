package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.consent.Decision.GIVEN;
import static org.concilier.consent.Decision.REFUSED;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concilier.consent.OnBehalf.Capacity;
import org.concilier.consent.OnBehalf.Guardian;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.vault.Erased;
import org.junit.jupiter.api.Test;

/** Who said it, how, where, and for whom; readable while the person is there, and no longer. */
@OnBothDatabases
class TestimonyTest {
    private static final ConcilierPrincipal AGENT = Callers.staff(Roles.AGENT);
    private static final ConcilierPrincipal PARTNER = Callers.client(Roles.CONSENTS_WRITE, Roles.CONSENTS_READ);
    private static final OnBehalf CALL = new OnBehalf(Capacity.AGENT, "call-4711", true, null);
    private static final OnBehalf MOTHER = new OnBehalf(
            Capacity.GUARDIAN, null, false, new Guardian(null, "Odile Zwingli", "mother", "passport seen in store"));

    private final Domain domain;
    private final ConsentWorld world;
    private final String purpose;

    TestimonyTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        purpose = world.purpose();
    }

    @Test
    void aCallIsEvidencedByTheCallAndTheReadingBack() {
        var customer = world.customer();

        record(AGENT, customer, GIVEN, "phone", CALL);

        var consent =
                world.as(customer, () -> world.consents.of(customer, null)).get(0);
        assertThat(consent.onBehalf()).isEqualTo(CALL);
        assertThat(consent.collection().place()).isEqualTo("Zwingli and daughters");
        assertThat(consent.collection().evidence()).isEqualTo("recording-zwingli-9");
        assertThat(consent.collection().route()).isEqualTo(Route.DESK);
        assertThat(consent.recordedBy()).isEqualTo(AGENT.getName());
    }

    @Test
    void anAgentWithoutTheCallOrTheReadingBackIsToldWhatIsMissing() {
        var customer = world.customer();

        assertFault("/onBehalf", () -> record(AGENT, customer, GIVEN, "phone", null));
        var unread = new OnBehalf(Capacity.GUARDIAN, "call-1", false, MOTHER.guardian());
        assertFault("/onBehalf/readBack", () -> record(AGENT, customer, GIVEN, "phone", unread));
        assertFault("/onBehalf/interaction", () -> record(AGENT, customer, GIVEN, "phone", MOTHER));
        assertFault("/collection/channel", () -> record(AGENT, customer, GIVEN, "web", CALL));
        assertThat(world.as(customer, () -> world.consents.of(customer, null))).isEmpty();
    }

    @Test
    void aMinorAgreesThroughAGuardianOnlyAndRefusesAlone() {
        var minor = world.born(LocalDate.of(2015, 3, 1));

        assertFault("/onBehalf/guardian", () -> world.answer(minor, purpose, GIVEN));
        assertFault("/onBehalf/guardian", () -> record(PARTNER, minor, GIVEN, "store", CALL));
        assertThat(world.answer(minor, purpose, REFUSED).status()).isEqualTo(ConsentStatus.REFUSED);

        var given = record(PARTNER, minor, GIVEN, "store", MOTHER);
        assertThat(given.onBehalf()).isEqualTo(MOTHER);
        assertThat(world.withdraw(minor, given.id()).epoch()).isEqualTo(given.epoch() + 1);
    }

    @Test
    void whoComesOfAgeTodayAgreesAloneAndNobodyAnswersForAnAdult() {
        var today = LocalDate.ofInstant(
                domain.clock().business().instant(), domain.clock().business().getZone());
        var grown = world.born(today.minusYears(15));
        var almost = world.born(today.minusYears(15).plusDays(1));

        assertThat(world.answer(grown, purpose, GIVEN).permits()).isTrue();
        assertFault("/onBehalf/guardian", () -> world.answer(almost, purpose, GIVEN));
        assertFault("/onBehalf/capacity", () -> record(PARTNER, grown, REFUSED, "store", MOTHER));
        assertFault("/onBehalf/capacity", () -> record(PARTNER, world.customer(), GIVEN, "store", MOTHER));
    }

    @Test
    void aPersonSpeaksForNobodyElseOnThePortal() {
        var customer = world.customer();

        assertFault("/onBehalf", () -> record(Callers.customer(customer), customer, GIVEN, "portal", CALL));
    }

    @Test
    void nothingPersonalIsWrittenInTheClearAndNothingCanBeReadOnceThePersonIsErased() {
        var minor = world.born(LocalDate.of(2015, 3, 1));
        var given = record(PARTNER, minor, GIVEN, "store", MOTHER);
        var revoked = world.officer(() -> domain.get(ConsentOffice.class).revoke(given.id(), "Zwingli asked by post."));

        assertThat(mentioning("Zwingli")).isZero();
        assertThat(mentioning("zwingli")).isZero();
        assertThat(world.history(minor, given.id()))
                .extracting(ConsentView::reason)
                .containsExactly(null, "Zwingli asked by post.");

        domain.get(Erased.class).add(minor);

        var left = world.history(minor, given.id());
        assertThat(left).extracting(ConsentView::status).containsExactly(ConsentStatus.GIVEN, revoked.status());
        assertThat(left).allSatisfy(step -> {
            assertThat(step.onBehalf()).isNull();
            assertThat(step.reason()).isNull();
            assertThat(step.collection().place()).isNull();
            assertThat(step.collection().evidence()).isNull();
        });
    }

    @Test
    void thePersonsOwnLoginIsNeverInAStep() {
        var customer = world.customer();
        var given = world.answer(customer, purpose, GIVEN);
        world.withdraw(customer, given.id());

        assertThat(world.history(customer, given.id()))
                .extracting(ConsentView::recordedBy)
                .containsOnly("customer");
        assertThat(mentioning("customer-" + customer)).isZero();
    }

    @Test
    void theWireFormIsReadWholeAndItsFaultsAreNamedWhereTheyAre() {
        var read = RecordedChoice.from(fields("""
                {'purpose':'p-1','decision':'GIVEN','noticeVersion':1,'language':'fr',
                 'collection':{'method':'spoken','channel':'phone','place':'Lille','evidence':'r-1'},
                 'onBehalf':{'capacity':'GUARDIAN','interaction':'c-1','readBack':true,
                   'guardian':{'reference':'g-1','relationship':'father','verification':'known'}},
                 'stepUp':'7b1f0c6e-5d1a-4a57-9d0e-2f6c3a9b8e10','givenAt':'2026-11-23T10:00:00Z'}"""));

        assertThat(read.place()).isEqualTo("Lille");
        assertThat(read.onBehalf())
                .isEqualTo(new OnBehalf(Capacity.GUARDIAN, "c-1", true, new Guardian("g-1", null, "father", "known")));
        assertThat(Testimony.read(read.testimony().json())).isEqualTo(read.testimony());
        assertThatThrownBy(() -> RecordedChoice.from(fields("""
                        {'purpose':'p-1','decision':'GIVEN','noticeVersion':1,'language':'fr',
                         'collection':{'method':'spoken','channel':'phone'},
                         'onBehalf':{'capacity':'AGENT','guardian':{'relationship':'mother'}},'givenAt':'yesterday'}""")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults())
                                .extracting(InvalidInput.Fault::pointer)
                                .contains(
                                        "/onBehalf/guardian",
                                        "/onBehalf/guardian/name",
                                        "/onBehalf/guardian/verification",
                                        "/onBehalf/interaction",
                                        "/onBehalf/readBack",
                                        "/givenAt"));
    }

    private ConsentView record(
            ConcilierPrincipal caller, UUID customer, Decision decision, String channel, OnBehalf behalf) {
        var choice = new RecordedChoice(
                purpose,
                decision,
                1,
                "fr",
                "spoken",
                channel,
                "recording-zwingli-9",
                "Zwingli and daughters",
                behalf,
                null,
                null);
        return domain.as(caller, () -> world.consents.record(customer, choice).consent());
    }

    private long mentioning(String text) {
        return domain.inTransaction(() -> Stream.of("consent", "consent_event")
                .mapToLong(table -> rows("select * from " + table)
                        .filter(row -> row.contains(text))
                        .count())
                .sum());
    }

    private Stream<String> rows(String sql) {
        List<?> rows = domain.em().createNativeQuery(sql).getResultList();
        return rows.stream().map(row -> Arrays.toString((Object[]) row));
    }

    private static void assertFault(String pointer, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults())
                                .extracting(InvalidInput.Fault::pointer)
                                .containsExactly(pointer));
    }

    private static Fields fields(String json) {
        try (var reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
            return new Fields(reader.readObject());
        }
    }
}
