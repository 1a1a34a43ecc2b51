package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import jakarta.json.Json;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.util.List;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.Verifications;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.SigningKeys;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ReceiptTest {
    private final Domain domain;
    private final ConsentWorld world;
    private final Receipt receipt;

    ReceiptTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        var customer = world.customer();
        var given = world.answer(customer, world.purpose("Comptoir du Nord"), Decision.GIVEN);
        receipt = world.as(customer, () -> world.consents.receipt(given.id()));
    }

    @Test
    void theKantaraReceiptSaysWhatWasAgreed() {
        var kantara = KantaraReceipt.of(receipt);

        assertThat(kantara.version()).isEqualTo("KI-CR-v1.1.0");
        assertThat(kantara.consentTimestamp())
                .isEqualTo(receipt.consent().changedAt().getEpochSecond());
        assertThat(kantara.piiPrincipalId()).isEqualTo(receipt.consent().customerId());
        assertThat(kantara.piiControllers()).extracting(p -> p.piiController()).containsExactly("Maison Alba");
        var use = kantara.services().get(0).purposes().get(0);
        assertThat(use.purpose()).isEqualTo("Offres");
        assertThat(use.thirdPartyName()).isEqualTo("Comptoir du Nord");
        assertThat(kantara.sensitive()).isFalse();
    }

    @Test
    void theKantaraReceiptHasTheNamesOfTheSpecification() {
        var written = JsonbBuilder.create().toJson(KantaraReceipt.of(receipt));
        try (var reader = Json.createReader(new StringReader(written))) {
            var json = reader.readObject();

            assertThat(json)
                    .containsKeys(
                            "version",
                            "jurisdiction",
                            "consentTimestamp",
                            "collectionMethod",
                            "consentReceiptID",
                            "language",
                            "piiPrincipalId",
                            "piiControllers",
                            "policyUrl",
                            "services",
                            "sensitive",
                            "spiCat");
            assertThat(json.getJsonArray("services")
                            .getJsonObject(0)
                            .getJsonArray("purposes")
                            .getJsonObject(0))
                    .containsKeys("purpose", "purposeCategory", "consentType", "piiCategory", "termination");
            assertThat(json.getJsonArray("piiControllers").getJsonObject(0))
                    .containsKeys("piiController", "contact", "address", "email", "phone");
            assertThat(json.getJsonNumber("consentTimestamp").isIntegral()).isTrue();
            assertThat(json.getJsonArray("spiCat")).isEmpty();
        }
    }

    @Test
    void theReceiptKeepsItsNumberUntilSomethingChanges() {
        var customer = receipt.consent().customerId();
        var id = receipt.consent().id();

        assertThat(world.as(customer, () -> world.consents.receipt(id)).id()).isEqualTo(receipt.id());
        world.withdraw(customer, id);
        assertThat(world.as(customer, () -> world.consents.receipt(id)).id()).isNotEqualTo(receipt.id());
    }

    @Test
    void theKantaraReceiptOfASpecialCategorySaysSoAndNamesItAndItsVerification() {
        var person = world.customer();
        var proof = domain.inTransaction(
                () -> domain.get(Verifications.class).note(person, VerificationMethod.PASSPHRASE, null));
        var yes = new RecordedChoice(world.special(), Decision.GIVEN, 1, "en", "web-form", "web", null).backedBy(proof);
        var recorded = world.as(person, () -> world.consents.record(person, yes));

        var kantara = KantaraReceipt.of(recorded.receipt());

        assertThat(kantara.sensitive()).isTrue();
        assertThat(kantara.spiCat()).containsExactly("voice");
        assertThat(kantara.stepUp()).isEqualTo(proof);
    }

    @Test
    void aSignedReceiptIsTheReceiptAndVerifiesWithThePublishedKeys() throws Exception {
        var customer = receipt.consent().customerId();
        var id = receipt.consent().id();
        var keys = domain.get(SigningKeys.class).publicKeys();

        for (var linked : List.of(false, true)) {
            var jws = JWSObject.parse(
                    world.as(customer, () -> domain.get(SignedReceipts.class).sign(id, linked)));

            assertThat(jws.getHeader().getType().getType()).isEqualTo("consent-receipt+jwt");
            assertThat(jws.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
            var key = keys.getKeyByKeyId(jws.getHeader().getKeyID()).toECKey();
            assertThat(jws.verify(new ECDSAVerifier(key))).isTrue();
            var unsigned = linked ? DpvReceipt.of(receipt) : KantaraReceipt.of(receipt);
            assertThat(Json.createReader(new StringReader(jws.getPayload().toString()))
                            .readObject())
                    .isEqualTo(Json.createReader(
                                    new StringReader(JsonbBuilder.create().toJson(unsigned)))
                            .readObject());
        }
    }

    @Test
    void anAlteredReceiptDoesNotVerify() throws Exception {
        var customer = receipt.consent().customerId();
        var signed = world.as(
                customer,
                () -> domain.get(SignedReceipts.class).sign(receipt.consent().id(), false));
        var parts = signed.split("\\.");
        var altered = Base64URL.encode(new Base64URL(parts[1]).decodeToString().replace("GIVEN", "REFUSED"));
        var forged = JWSObject.parse(parts[0] + "." + altered + "." + parts[2]);
        var key = domain.get(SigningKeys.class)
                .publicKeys()
                .getKeyByKeyId(forged.getHeader().getKeyID());

        assertThat(forged.verify(new ECDSAVerifier(key.toECKey()))).isFalse();
    }
}
