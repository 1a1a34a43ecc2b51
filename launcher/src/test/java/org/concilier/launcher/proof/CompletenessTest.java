package org.concilier.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second verdict, while the first one holds. */
class CompletenessTest {
    @TempDir
    Path folder;

    private final TestLedger ledger = TestLedger.of(11);

    @Test
    void aLeafThatWasTakenOutWhileItsRecordStayedLeavesIntegrityButNotCompleteness() {
        var verdict = auditor().verdict(ledger.without(4).export(ledger.records()));

        assertThat(verdict.integrity().holds()).isTrue();
        assertThat(verdict.completeness().holds()).isFalse();
        assertThat(verdict.completeness().faults().told())
                .singleElement()
                .asString()
                .startsWith("CONSENT ")
                .contains(Sha256.text(TestLedger.hash(ledger.leaves().get(4))));
        assertThat(verdict.lines()).anyMatch(line -> line.startsWith("What to do next"));
    }

    @Test
    void aRecordMayWaitForItsPositionButNotForLong() {
        var fresh = TestLedger.leaf("ACCESS");
        var old = fresh.replace("10:00:00", "08:00:00");

        var waits = auditor()
                .verdict(ledger.export(
                        with(TestLedger.record(fresh).add("waiting", fresh).build())));
        assertThat(waits.holds()).isTrue();
        assertThat(waits.completeness().tallies().get("ACCESS").waiting).isOne();
        assertThat(auditor()
                        .verdict(ledger.export(
                                with(TestLedger.record(old).add("waiting", old).build())))
                        .completeness()
                        .faults()
                        .told())
                .singleElement()
                .asString()
                .contains("has had no position since 2026-11-23T08:00:00Z");
        assertThat(auditor()
                        .verdict(ledger.export(with(
                                TestLedger.record(fresh).add("waiting", old).build())))
                        .completeness()
                        .holds())
                .isFalse();
    }

    @Test
    void twoRecordsCannotShareALeafNorBorrowOneOfAnotherKind() {
        var shared = TestLedger.record(ledger.leaves().get(0)).build();
        var borrowed = new ArrayList<>(ledger.records());
        borrowed.set(
                0,
                TestLedger.record(ledger.leaves().get(0)).add("kind", "CONSENT").build());

        assertThat(auditor()
                        .verdict(ledger.export(with(shared)))
                        .completeness()
                        .faults()
                        .told())
                .singleElement()
                .asString()
                .contains("another record has the same leaf");
        assertThat(auditor()
                        .verdict(ledger.export(borrowed))
                        .completeness()
                        .faults()
                        .told())
                .singleElement()
                .asString()
                .contains("is about something else (ACCESS)");
    }

    @Test
    void leavesWhoseRecordIsGoneAreCountedAndNoFault() {
        var some = ledger.records().subList(0, 5);

        var verdict = auditor().verdict(ledger.export(some));

        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.json().toString()).contains("\"leavesWithoutRecord\":2");
    }

    private List<JsonObject> with(JsonObject record) {
        var records = new ArrayList<>(ledger.records());
        records.add(record);
        return records;
    }

    private Auditor auditor() {
        return new Auditor(folder);
    }
}
