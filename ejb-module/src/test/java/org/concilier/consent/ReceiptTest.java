package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import jakarta.json.Json;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.SigningKeys;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ReceiptTest {
    /** Properties of the DPV core that live in files which are not among the shared ones. */
    private static final Set<String> CORE = Set.of(
            "hasDataSubject",
            "hasDataController",
            "hasJurisdiction",
            "hasPersonalData",
            "hasRecipient",
            "hasStorageCondition",
            "hasConsentStatus");

    private final ConsentWorld world;
    private final Receipt receipt;

    ReceiptTest(DatabaseKind kind) {
        world = new ConsentWorld(Domain.of(this, kind));
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
    void everyDpvTermInTheReceiptExists() throws IOException {
        var known = new HashSet<>(DpvTerms.of(
                        "consent_status.csv",
                        "consent_types.csv",
                        "context.csv",
                        "eu-gdpr.csv",
                        "legal_basis.csv",
                        "notice.csv",
                        "purposes.csv",
                        "rights.csv",
                        "status.csv")
                .keySet());
        CORE.forEach(term -> known.add(Dpv.term(term)));
        var used = new ArrayList<String>();
        collect(DpvReceipt.of(receipt), used);

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(known).containsAll(used);
    }

    private static void collect(Object node, List<String> used) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, content) -> {
                if (name.equals("@context")) return;
                collect(name, used);
                collect(content, used);
            });
        }
        if (node instanceof Collection<?> all) all.forEach(one -> collect(one, used));
        if (node instanceof String text) {
            if (text.startsWith("dpv:")) used.add(Dpv.term(text.substring(4)));
            if (text.startsWith(Dpv.BASE) || text.startsWith(Dpv.GDPR)) used.add(text);
        }
    }

    @Test
    void aSignedReceiptIsVerifiedWithThePublishedKeysAlone() throws ParseException, JOSEException {
        for (var form : SignedReceipts.Form.values()) {
            var compact = signed(form);
            var receiptOf = JWSObject.parse(compact);

            assertThat(receiptOf.getHeader().getType().getType()).isEqualTo("consent-receipt+jwt");
            assertThat(receiptOf.verify(published(receiptOf))).as("%s", form).isTrue();
            var parts = compact.split("\\.");
            var altered = Base64URL.encode(receiptOf.getPayload().toString().replace("Comptoir", "Comptoire"));
            var forged = JWSObject.parse(parts[0] + "." + altered + "." + parts[2]);
            assertThat(forged.verify(published(forged))).isFalse();
        }
    }

    @Test
    void aReceiptStaysVerifiableAfterTheKeyWasExchanged() throws ParseException, JOSEException {
        var old = JWSObject.parse(signed(SignedReceipts.Form.KANTARA));
        var next = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        world.domain.inTransaction(() -> world.domain
                .em()
                .createNativeQuery("insert into signing_key (kid, slot, public_jwk, wrapped_jwk, created_at)"
                        + " values (?1, null, ?2, 'x', ?3)")
                .setParameter(1, next.getKeyID())
                .setParameter(2, next.toPublicJWK().toJSONString())
                .setParameter(3, Instant.parse("2026-11-20T10:00:00Z"))
                .executeUpdate());

        var keys = world.domain.get(SigningKeys.class).publicKeys();

        assertThat(keys.getKeyByKeyId(next.getKeyID())).isNotNull();
        assertThat(keys.getKeys()).noneMatch(JWK::isPrivate);
        assertThat(old.verify(published(old))).isTrue();
    }

    private String signed(SignedReceipts.Form form) {
        return world.as(
                receipt.consent().customerId(),
                () -> world.domain
                        .get(SignedReceipts.class)
                        .signed(receipt.consent().id(), form));
    }

    private ECDSAVerifier published(JWSObject signed) throws JOSEException {
        var keys = world.domain.get(SigningKeys.class).publicKeys();
        return new ECDSAVerifier(
                keys.getKeyByKeyId(signed.getHeader().getKeyID()).toECKey());
    }
}
