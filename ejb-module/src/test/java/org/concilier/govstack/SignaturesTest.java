package org.concilier.govstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.govstack.GovstackWorld.SERVICE;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.concilier.privacy.Erasure;
import org.concilier.shared.ConcilierException;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SignaturesTest {
    private static final String OFFERS = "personalised-offers";
    private static final Slice FIRST = Slice.of(null, null);

    private final Domain domain;
    private final GovstackWorld world;
    private final ServiceRecords records;
    private final String individual;

    SignaturesTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new GovstackWorld(domain);
        records = world.records;
        individual = world.individual();
    }

    @Test
    void aDraftIsNotStoredAndHasNoId() {
        var draft = world.as(SERVICE, () -> records.draft(individual, "1", null));

        assertThat(draft.record().id()).isEmpty();
        assertThat(draft.signature().id()).isEmpty();
        assertThat(draft.revision()).isNull();
        assertThat(draft.signature().verificationPayloadHash())
                .isEqualTo(Snapshot.hash(draft.signature().verificationPayload()));
        assertThat(world.as(SERVICE, () -> records.recordsOf(individual, null, FIRST)))
                .isEmpty();
        assertThat(world.permits(individual, OFFERS)).isFalse();
    }

    @Test
    void aSignedDraftBecomesASignedRecord() {
        var draft = world.as(SERVICE, () -> records.draft(individual, "1", null));

        var written = world.as(SERVICE, () -> records.sign(individual, signed(draft, "signed"), "fr"));

        assertThat(written.record().state()).isEqualTo("signed");
        assertThat(written.record().id()).isNotEmpty();
        assertThat(written.signature().objectReference())
                .isEqualTo(written.revision().id());
        assertThat(written.signature().payload()).isEqualTo(draft.signature().payload());
        assertThat(world.permits(individual, OFFERS)).isTrue();
        assertThat(update(written, false).record().state())
                .as("a change takes the signature's weight")
                .isEqualTo("unsigned");
    }

    @Test
    void whatWasSignedMustBeWhatTheRecordSays() {
        var other = world.individual();
        var draft = world.as(SERVICE, () -> records.draft(other, "1", null));

        assertThatThrownBy(() -> world.as(SERVICE, () -> records.sign(individual, signed(draft, "signed"), "en")))
                .hasMessageContaining("/consentRecord/individual");
        assertThatThrownBy(() -> world.as(SERVICE, () -> records.sign(other, signed(draft, ""), "en")))
                .hasMessageContaining("/signature/signature");
        var mine = world.as(SERVICE, () -> records.draft(individual, "2", null));
        var mixed = new ServiceRecords.Written(mine.record(), null, draft.signature());
        assertThatThrownBy(() -> world.as(SERVICE, () -> records.sign(individual, signed(mixed, "signed"), "en")))
                .hasMessageContaining("/signature/verificationPayload");
        assertThat(world.permits(individual, OFFERS)).isFalse();
    }

    @Test
    void aRecordIsSignedInTwoSteps() {
        var given = agree();
        var id = given.record().id();
        var asked = body("{'signature':{'verificationMethod':'pgp','verificationSignedBy':'528419E5'}}");
        var put = body("{'signature':{'signature':'-----BEGIN'}}");
        assertThatThrownBy(() -> world.as(SERVICE, () -> records.completeSignature(individual, id, put)))
                .isInstanceOf(InvalidInput.class);

        var ready = world.as(SERVICE, () -> records.prepareSignature(individual, id, asked));
        assertThat(ready.verificationPayload()).isEqualTo(given.revision().serializedSnapshot());
        assertThat(record(id).state()).isEqualTo("unsigned");
        var done = world.as(
                SERVICE,
                () -> records.completeSignature(individual, id, body("{'signature':{'signature':'-----BEGIN'}}")));

        assertThat(done.payload()).isEqualTo(ready.payload());
        assertThat(record(id).state()).isEqualTo("signed");
        assertThatThrownBy(() -> world.as(SERVICE, () -> records.prepareSignature(individual, id, asked())))
                .as("a signature is not replaced")
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void erasingThePersonTakesTheSignatureAndTheOriginOfTheId() {
        var draft = world.as(SERVICE, () -> records.draft(individual, "1", null));
        world.as(SERVICE, () -> records.sign(individual, signed(draft, "signed"), "fr"));
        assertThat(rows("govstack_signature")).isOne();
        assertThat(rows("govstack_individual")).isOne();

        domain.get(Erasure.class).erase(UUID.fromString(individual), "asked for");

        assertThat(rows("govstack_signature")).isZero();
        assertThat(rows("govstack_individual")).isZero();
        assertThatThrownBy(() -> world.as(SERVICE, () -> records.agree(individual, "1", null, "en")))
                .isInstanceOf(ConcilierException.class);
    }

    private long rows(String table) {
        return domain.inTransaction(() -> ((Number) domain.em()
                        .createNativeQuery("select count(*) from " + table + " where customer_id = ?1")
                        .setParameter(1, UUID.fromString(individual))
                        .getSingleResult())
                .longValue());
    }

    private RecordView record(String id) {
        return world.as(SERVICE, () -> world.service.record(id)).record();
    }

    private static Fields asked() {
        return body("{'signature':{'verificationMethod':'pgp','verificationSignedBy':'528419E5'}}");
    }

    private static Fields signed(ServiceRecords.Written draft, String signature) {
        var s = draft.signature();
        JsonObjectBuilder record = Json.createObjectBuilder()
                .add("dataAgreement", draft.record().dataAgreement().id())
                .add("dataAgreementRevisionHash", draft.record().dataAgreementRevisionHash())
                .add("individual", draft.record().individual().id())
                .add("optIn", true);
        var sent = Json.createObjectBuilder()
                .add("payload", s.payload())
                .add("verificationPayload", s.verificationPayload())
                .add("verificationPayloadHash", s.verificationPayloadHash())
                .add("verificationMethod", "pgp")
                .add("verificationSignedBy", "528419E5");
        if (!signature.isEmpty()) sent.add("signature", signature);
        return new Fields(Json.createObjectBuilder()
                .add("consentRecord", record)
                .add("signature", sent)
                .build());
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

    private static Fields body(String json) {
        return org.concilier.customer.CustomerWorld.fields(json);
    }
}
