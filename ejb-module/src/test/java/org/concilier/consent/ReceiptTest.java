package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
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
}
