package org.concilier.govstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.govstack.GovstackWorld.AUDIT;
import static org.concilier.govstack.GovstackWorld.CONFIG;
import static org.concilier.govstack.GovstackWorld.SERVICE;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.UUID;
import org.concilier.consent.UnknownCustomer;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ServiceRecordsTest {
    private static final String OFFERS = "personalised-offers";
    private static final Slice FIRST = Slice.of(null, null);

    private final Domain domain;
    private final GovstackWorld world;
    private final ServiceRecords records;
    private final String individual;

    ServiceRecordsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new GovstackWorld(domain);
        records = world.records;
        individual = world.individual();
    }

    @Test
    void aYesPermitsAndNamesTheWordsItWasGivenTo() {
        var agreement = world.as(SERVICE, () -> world.service.agreement("1"));

        var written = agree();

        assertThat(world.permits(individual, OFFERS)).isTrue();
        var record = written.record();
        assertThat(record.optIn()).isTrue();
        assertThat(record.state()).isEqualTo("unsigned");
        assertThat(record.dataAgreementRevisionHash())
                .isEqualTo(agreement.revision().serializedHash());
        assertThat(record.individual().id()).isEqualTo(individual);
        assertThat(written.revision().predecessorHash()).isNull();
        assertThat(written.revision().serializedSnapshot())
                .contains("\"ledgerLeaf\":\"")
                .contains("\"authorizedByIndividual\":\"" + individual + "\"");
    }

    @Test
    void aWithdrawalRaisesTheEpochAndTheNextCheckSaysNo() {
        var given = agree();

        var stopped = update(given, false);

        assertThat(stopped.record().optIn()).isFalse();
        assertThat(world.permits(individual, OFFERS)).isFalse();
        assertThat(epoch(stopped)).isEqualTo(epoch(given) + 1);
        assertThat(stopped.revision().predecessorHash())
                .isEqualTo(given.revision().serializedHash());
        assertThat(update(given, false).revision()).isEqualTo(stopped.revision());
    }

    @Test
    void revisionsAreTheSameWheneverTheyAreAskedFor() {
        var given = agree();
        domain.clock().advance(Duration.ofDays(1));

        var read = world.as(SERVICE, () -> world.service.record(given.record().id()));

        assertThat(read.revision()).isEqualTo(given.revision());
        assertThat(read.record()).isEqualTo(given.record());
    }

    @Test
    void aYesToWordsThatAreOutdatedIsRefused() {
        var before = world.as(SERVICE, () -> world.service.agreement("4"));
        var given = world.as(
                SERVICE, () -> records.agree(individual, "4", before.revision().id(), "en"));
        world.publish(code("4"), "newer words " + UUID.randomUUID(), false);

        assertThatThrownBy(() -> world.as(
                        SERVICE,
                        () -> records.agree(individual, "4", before.revision().id(), "en")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> update(given, true)).hasMessageContaining("dataAgreementRevisionHash");
        assertThat(world.permits(individual, code("4"))).isFalse();
        assertThat(update(given, false).record().dataAgreementRevisionHash())
                .as("a no is taken whatever the words, and goes with those of the yes")
                .isEqualTo(before.revision().serializedHash());
        assertThat(world.as(SERVICE, () -> records.agree(individual, "4", null, "en"))
                        .record()
                        .optIn())
                .isTrue();
    }

    @Test
    void stoppingAllStopsAll() {
        agree();
        world.as(SERVICE, () -> records.agree(individual, "2", null, "en"));

        domain.run(SERVICE, () -> records.stopAll(individual));

        assertThat(world.permits(individual, OFFERS)).isFalse();
        assertThat(world.as(SERVICE, () -> records.recordsOf(individual, null, FIRST)))
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.optIn()).isFalse());
    }

    @Test
    void theRecordOfSomeoneElseIsUnknown() {
        var given = agree();
        var stranger = world.individual();

        assertThatThrownBy(() -> world.as(
                        SERVICE, () -> records.update(stranger, given.record().id(), said(given, false), "en")))
                .isInstanceOf(UnknownObject.class);
        assertThatThrownBy(() ->
                        world.as(SERVICE, () -> records.agree(UUID.randomUUID().toString(), "1", null, "en")))
                .isInstanceOf(UnknownCustomer.class);
        assertThat(world.permits(individual, OFFERS)).isTrue();
    }

    @Test
    void eachTreeNeedsItsScopeAndAuditorsChangeNothing() {
        var given = agree();
        for (var stranger : new org.concilier.shared.ConcilierPrincipal[] {CONFIG, AUDIT}) {
            assertThatThrownBy(() -> world.as(stranger, () -> records.agree(individual, "1", null, "en")))
                    .isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> world.as(stranger, () -> world.service.records(FIRST)))
                    .isInstanceOf(EJBAccessException.class);
        }
        var reader = Callers.client(Roles.CONSENTS_READ);
        assertThat(world.as(reader, () -> world.service.record(given.record().id())))
                .isNotNull();
        assertThatThrownBy(() -> world.as(
                        reader, () -> records.update(individual, given.record().id(), said(given, false), "en")))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> world.as(SERVICE, () -> world.audit.records(FIRST)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(world.as(AUDIT, () -> world.audit.record(given.record().id()))
                        .id())
                .isEqualTo(given.record().id());
    }

    @Test
    void everyLookIsInThePersonsLog() {
        var id = agree().record().id();
        var before = looks();

        world.as(AUDIT, () -> world.audit.record(id));
        world.as(SERVICE, () -> world.service.record(id));
        world.as(SERVICE, () -> records.recordsOf(individual, "1", FIRST));
        world.as(SERVICE, () -> world.service.individual(individual));

        assertThat(looks()).isEqualTo(before + 4);
    }

    @Test
    void aPageOfRecordsTakesAsManyQueriesAsOneRecord() {
        agree();
        var one = domain.statements(() -> world.as(AUDIT, () -> world.audit.records(new Slice(0, 1))));
        for (int i = 0; i < 5; i++) {
            var other = world.individual();
            world.as(SERVICE, () -> records.agree(other, "1", null, "en"));
        }

        var many = domain.statements(() -> world.as(AUDIT, () -> world.audit.records(new Slice(0, 6))));

        assertThat(many.stream().filter(sql -> sql.startsWith("select")))
                .hasSameSizeAs(
                        one.stream().filter(sql -> sql.startsWith("select")).toList());
    }

    private ServiceRecords.Written agree() {
        return world.as(SERVICE, () -> records.agree(individual, "1", null, "en"));
    }

    private ServiceRecords.Written update(ServiceRecords.Written written, boolean optIn) {
        return world.as(
                SERVICE, () -> records.update(individual, written.record().id(), said(written, optIn), "en"));
    }

    private static Fields said(ServiceRecords.Written written, boolean optIn) {
        return body("{'consentRecord':{'dataAgreementRevisionHash':'"
                + written.record().dataAgreementRevisionHash() + "','optIn':" + optIn + "}}");
    }

    private static long epoch(ServiceRecords.Written written) {
        var id = written.revision().id();
        return Long.parseLong(id.substring(id.indexOf('.') + 1));
    }

    private String code(String agreement) {
        return domain.inTransaction(() -> domain.get(Agreements.class)
                .find(Long.parseLong(agreement))
                .purpose()
                .code());
    }

    private long looks() {
        return domain.inTransaction(() -> ((Number) domain.em()
                        .createNativeQuery("select count(*) from access_entry where customer_id = ?1")
                        .setParameter(1, UUID.fromString(individual))
                        .getSingleResult())
                .longValue());
    }

    private static Fields body(String json) {
        return org.concilier.customer.CustomerWorld.fields(json);
    }
}
