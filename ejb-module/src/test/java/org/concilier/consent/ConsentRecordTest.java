package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.consent.Decision.GIVEN;
import static org.concilier.consent.LinkedNodes.collect;
import static org.concilier.consent.LinkedNodes.found;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concilier.consent.OnBehalf.Capacity;
import org.concilier.consent.OnBehalf.Guardian;
import org.concilier.consent.policy.Policies;
import org.concilier.consent.policy.PolicyDraft;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.Verifications;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** Every field of ISO/IEC TS 27560 that is mandatory (M), or so under the GDPR (G), is in the record and the receipt. */
@OnBothDatabases
class ConsentRecordTest {
    /** Section of the standard's structure, field, why it must be there, where it is in JSON-LD. */
    private static final String FIELDS = """
            header     | schema version           | M | dct:conformsTo/@id
            header     | record id                | M | dct:identifier
            header     | PII principal id         | M | dpv:hasDataSubject/@id
            processing | privacy notice           | M | dpv:hasProcess/dpv:hasNotice/@id
            processing | language                 | M | dpv:hasProcess/dct:language
            processing | purpose                  | M | dpv:hasProcess/dpv:hasPurpose/@type
            processing | lawful basis             | G | dpv:hasProcess/dpv:hasLegalBasis/@id
            processing | PII information          | M | dpv:hasProcess/dpv:hasPersonalData
            processing | PII controllers          | M | dpv:hasProcess/dpv:hasDataController/@id
            processing | collection method        | G | dpv:hasProcess/dct:accrualMethod
            processing | processing method        | G | dpv:hasProcess/dct:description
            processing | storage locations        | M | dpv:hasProcess/dpv:hasStorageCondition/dct:spatial
            processing | retention period         | M | dpv:hasProcess/dpv:hasStorageCondition/dpv:hasDuration
            processing | processing locations     | G | dpv:hasProcess/dct:spatial
            processing | geographic restrictions  | G | dpv:hasProcess/dpv:hasScope/dct:spatial
            processing | jurisdiction             | M | dpv:hasProcess/dpv:hasJurisdiction
            processing | recipient third parties  | M | dpv:hasProcess/dpv:hasRecipient/@id
            processing | withdrawal method        | M | dpv:hasProcess/dpv:hasConsentControl/dct:title
            processing | withdrawal address       | M | dpv:hasProcess/dpv:hasConsentControl/schema:url
            processing | privacy rights           | G | dpv:hasProcess/dpv:hasRight/@id
            processing | authority party          | G | dpv:hasProcess/eu-gdpr:hasLeadSA/@id
            PII        | PII type                 | M | dpv:hasProcess/dpv:hasPersonalData/dct:title
            PII        | optional flag            | G | dpv:hasProcess/dpv:hasPersonalData/dpv:hasNecessity/@id
            party      | id                       | M | schema:participant/@id
            party      | name                     | M | schema:participant/schema:name
            party      | address                  | M | schema:participant/schema:address
            party      | contact                  | M | schema:participant/schema:contactPoint
            party      | type                     | M | schema:participant/@type
            party      | role                     | G | schema:participant/dct:type/@id
            event      | event time               | M | dpv:hasConsentStatus/dpv:isIndicatedAtTime
            event      | validity duration        | M | dpv:hasConsentStatus/dpv:hasDuration
            event      | entity id                | M | dpv:hasConsentStatus/dpv:isIndicatedBy/@id
            event      | event type and state     | M | dpv:hasConsentStatus/@type
            """;

    /** Properties of DPV that live in files which are not among the shared ones; named by its guide for 27560. */
    private static final Set<String> CORE = Set.of(
            "hasProcess",
            "hasPurpose",
            "hasConsentControl",
            "hasDataSubject",
            "hasDataController",
            "hasJurisdiction",
            "hasPersonalData",
            "hasRecipient",
            "hasStorageCondition",
            "hasConsentStatus");

    private final Domain domain;
    private final ConsentWorld world;
    private final UUID customer;
    private final String purpose;

    ConsentRecordTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        customer = world.customer();
        purpose = world.purpose("Comptoir du Nord", "Ateliers Réunis");
    }

    @Test
    void everyMandatoryFieldIsInTheRecordAndInTheReceipt() {
        var given = world.answer(customer, purpose, GIVEN);
        var record = DpvRecord.of(world.as(customer, () -> world.consents.record(given.id())));
        var receipt = DpvReceipt.of(world.as(customer, () -> world.consents.receipt(given.id())));

        assertThat(missing(record)).isEmpty();
        assertThat(missing(receipt.get("dct:references"))).isEmpty();
        assertThat(found(receipt, "dct:conformsTo/@id")).containsExactly(Linked.SCHEMA + "receipt-eu-gdpr");
        assertThat(found(receipt, "dct:identifier")).hasSize(1);
        assertThat(FIELDS.lines()).hasSize(33);
    }

    @Test
    void everyPartyIsThereWholeAndEveryMentionOfOneLeadsToIt() {
        var given = world.answer(customer, purpose, GIVEN);
        var record = DpvRecord.of(world.as(customer, () -> world.consents.record(given.id())));

        var parties = found(record, "schema:participant");
        assertThat(parties).hasSize(4).allSatisfy(party -> {
            for (var member :
                    List.of("@id", "@type", "schema:name", "schema:address", "schema:contactPoint", "dct:type")) {
                assertThat(found(party, member)).as(member).isNotEmpty();
            }
        });
        assertThat(found(record, "schema:participant/schema:name"))
                .contains("Maison Alba", "Comptoir du Nord", "Ateliers Réunis")
                .anyMatch(name -> name.toString().contains("CNIL"));
        assertThat(found(record, "schema:participant/@id"))
                .containsAll(found(record, "dpv:hasProcess/dpv:hasRecipient/@id"))
                .containsAll(found(record, "dpv:hasProcess/dpv:hasDataController/@id"))
                .containsAll(found(record, "dpv:hasProcess/eu-gdpr:hasLeadSA/@id"));
        assertThat(found(record, "dpv:hasProcess/dpv:hasRight/@id"))
                .containsExactlyElementsOf(
                        Stream.of("A7-3", "A13", "A14", "A15", "A16", "A17", "A18", "A19", "A20", "A21", "A22", "A77")
                                .map(Dpv::gdpr)
                                .map(Object.class::cast)
                                .toList());
    }

    @Test
    void aWithdrawalAppendsAnEventAndTheReceiptTellsTheLast() {
        var given = world.answer(customer, purpose, GIVEN);
        world.withdraw(customer, given.id());

        var record = DpvRecord.of(world.as(customer, () -> world.consents.record(given.id())));
        var receipt = DpvReceipt.of(world.as(customer, () -> world.consents.receipt(given.id())));

        assertThat(found(record, "dpv:hasConsentStatus/@type"))
                .contains(Dpv.term("ConsentGiven"), Dpv.term("ConsentWithdrawn"), Dpv.term("ExpressedConsent"));
        assertThat(found(record, "dpv:hasConsentStatus")).hasSize(2);
        assertThat(found(record, "dpv:hasConsentStatus/dpv:hasDuration")).startsWith("P12M");
        assertThat(found(receipt, "dct:references/dpv:hasConsentStatus/@type"))
                .containsExactly(Dpv.term("ConsentWithdrawn"), Dpv.term("ExpressedConsent"));
        assertThat(found(record, "dpv:hasConsentStatus/dpv:isIndicatedBy/@id")).containsOnly(Linked.urn(customer));
    }

    @Test
    void theDataPolicyInForceSaysHowDataIsHandled() {
        world.officer(() -> domain.get(Policies.class)
                .put(
                        new PolicyDraft(
                                new Words("Notre politique", "Our policy"),
                                "BE",
                                "retail",
                                730,
                                "Benelux",
                                "Bruxelles",
                                new Words("Texte", "Text")),
                        domain.get(Policies.class)
                                .current()
                                .map(p -> (long) p.version())
                                .orElse(null)));
        var given = world.answer(customer, purpose, GIVEN);

        var record = DpvRecord.of(world.as(customer, () -> world.consents.record(given.id())));

        assertThat(found(record, "dpv:hasProcess/dpv:hasJurisdiction")).containsExactly("BE");
        assertThat(found(record, "dpv:hasProcess/dpv:hasStorageCondition/dct:spatial"))
                .containsExactly("Bruxelles");
        assertThat(found(record, "dpv:hasProcess/dpv:hasStorageCondition/dpv:hasDuration"))
                .containsExactly("P730D");
        assertThat(found(record, "dpv:hasProcess/dpv:hasScope/dct:spatial")).containsExactly("Benelux");
    }

    @Test
    void anExplicitYesNamesItsVerificationAndAGuardianIsAParty() {
        var special = world.special();
        var proof = domain.inTransaction(
                () -> domain.get(Verifications.class).note(customer, VerificationMethod.PASSKEY, null));
        var yes = new RecordedChoice(special, GIVEN, 1, "fr", "web-form", "portal", null).backedBy(proof);
        var explicit =
                world.as(customer, () -> world.consents.record(customer, yes).consent());
        var minor = world.born(LocalDate.of(2015, 1, 1));
        var mother = new OnBehalf(Capacity.GUARDIAN, null, false, new Guardian("g-1", "Odile", "mother", "passport"));
        var guarded = new RecordedChoice(purpose, GIVEN, 1, "fr", "paper", "store", null, "Lille", mother, null, null);
        var given = domain.as(Callers.client(Roles.CONSENTS_WRITE), () -> world.consents.record(minor, guarded))
                .consent();

        var first = DpvRecord.of(world.as(customer, () -> world.consents.record(explicit.id())));
        var second = DpvRecord.of(world.as(minor, () -> world.consents.record(given.id())));

        assertThat(found(first, "dpv:hasConsentStatus/@type")).contains(Dpv.term("ExplicitlyExpressedConsent"));
        assertThat(found(first, "dpv:hasConsentStatus/dct:requires/@id")).containsExactly(Linked.urn(proof));
        assertThat(found(first, "dpv:hasProcess/dpv:hasPersonalData/@type")).containsExactly(Dpv.gdpr("BiometricData"));
        assertThat(found(second, "schema:participant/@id"))
                .containsAll(found(second, "dpv:hasConsentStatus/dpv:isIndicatedBy/@id"));
        assertThat(found(second, "schema:participant/dct:relation")).containsExactly("mother");
    }

    @Test
    void everyDpvTermInRecordsAndReceiptsExists() throws IOException {
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
        var given = world.answer(customer, purpose, GIVEN);
        world.withdraw(customer, given.id());
        collect(DpvRecord.of(world.as(customer, () -> world.consents.record(given.id()))), used);
        collect(DpvReceipt.of(world.as(customer, () -> world.consents.receipt(given.id()))), used);
        for (var status : ConsentStatus.values()) used.add(status.iri());

        assertThat(used).hasSizeGreaterThan(60);
        assertThat(known).containsAll(used);
    }

    private static List<String> missing(Object record) {
        return FIELDS.lines()
                .map(line -> line.split("\\|"))
                .filter(row -> found(record, row[3].strip()).stream()
                        .allMatch(value -> value == null || value.toString().isBlank()))
                .map(row -> row[0].strip() + ": " + row[1].strip())
                .toList();
    }
}
