package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.io.IOException;
import java.util.Properties;
import org.concilier.consent.processing.Processing;
import org.concilier.consent.processing.ProcessingRecords;
import org.concilier.consent.processing.ProcessingTable;
import org.concilier.consent.processing.RecordsOfProcessing;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class RecordsOfProcessingTest {
    private final Domain domain;
    private final ConsentWorld world;

    RecordsOfProcessingTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
    }

    @Test
    void everyPurposeIsThereAsItIsNowAndTheRestAsDeclared() {
        var code = world.purpose("Partner SAS");
        var records = records();

        assertThat(of(records, code).recipients()).containsExactly("Partner SAS");
        assertThat(of(records, code).retention().en()).isEqualTo("first");
        assertThat(of(records, code).noticeVersion()).isEqualTo(1);
        assertThat(records.processing())
                .extracting(Processing::code)
                .contains("orders", "accounting", "accounts", "security-log", "rights");
        assertThat(records.officer().contact()).contains("@");

        world.publish(code, "changed", true);
        assertThat(of(records(), code).retention().fr()).isEqualTo("changed");
    }

    @Test
    void whatArticle30AsksForIsNeverLeftOut() {
        world.purpose();
        var records = records();

        assertThat(records.controller().name()).isNotBlank();
        assertThat(records.securityMeasures()).isNotEmpty();
        assertThat(records.processing()).allSatisfy(each -> {
            assertThat(each.name().fr()).isNotBlank();
            assertThat(each.name().en()).isNotBlank();
            assertThat(each.persons()).isNotEmpty();
            assertThat(each.categories()).isNotEmpty();
            assertThat(each.retention().fr()).isNotBlank();
            assertThat(each.retention().en()).isNotBlank();
        });
    }

    @Test
    void everyTermIsOneOfDpv() throws IOException {
        world.purpose();
        var terms = DpvTerms.of("purposes.csv", "eu-gdpr.csv").keySet();

        assertThat(records().processing())
                .allSatisfy(each -> assertThat(terms).contains(each.dpvIri(), each.legalBasis()));
    }

    @Test
    void aTableHasALineForEachAndNoCellThatASpreadsheetWouldCompute() {
        var code = "p-" + java.util.UUID.randomUUID();
        world.put(code, null, java.util.List.of("=cmd|' /C calc'!A0"), "purchase-history");
        var table = new ProcessingTable(records(), "fr").text();

        assertThat(table.split("\r\n")).hasSize(records().processing().size() + 1);
        assertThat(table).startsWith("\"Code\",\"Finalité\"").contains("\"'=cmd|' /C calc'!A0\"");
        assertThat(new ProcessingTable(records(), "en").text()).startsWith("\"Code\",\"Purpose\"");
    }

    @Test
    void headingsSayTheSameInBothLanguages() throws Exception {
        var english = new Properties();
        var french = new Properties();
        try (var en = ProcessingTable.class.getResourceAsStream("records.properties");
                var fr = ProcessingTable.class.getResourceAsStream("records_fr.properties")) {
            english.load(en);
            french.load(fr);
        }
        assertThat(french.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void onlyPrivacyStaffAndAuditorsReadThem() {
        assertThatThrownBy(() -> domain.as(
                        Callers.staff(Roles.MARKETER),
                        () -> domain.get(RecordsOfProcessing.class).all()))
                .isInstanceOf(EJBAccessException.class);
    }

    private static Processing of(ProcessingRecords records, String code) {
        return records.processing().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private ProcessingRecords records() {
        return domain.as(
                Callers.staff(Roles.AUDITOR),
                () -> domain.get(RecordsOfProcessing.class).all());
    }
}
