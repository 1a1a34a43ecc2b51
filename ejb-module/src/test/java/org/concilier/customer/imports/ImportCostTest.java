package org.concilier.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.concilier.customer.CustomerWorld;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** What a piece of a file costs, counted in statements: the same however long it is. */
@OnBothDatabases
class ImportCostTest {
    private final Domain domain;
    private final ImportLines lines;

    ImportCostTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        new CustomerWorld(domain);
        lines = domain.get(ImportLines.class);
    }

    @Test
    void aPieceCostsTheSameHoweverManyRecordsItHas() {
        piece("first", 1);

        assertThat(piece("long", 90)).isEqualTo(piece("short", 3)).allMatch(statements -> statements < 20);
    }

    @Test
    void theVaultIsAskedOnceForAPiece() {
        customers("v", 90);
        assertThat(domain.vaultStatements(() -> consents("v", 90))).hasSizeLessThanOrEqualTo(4);
        assertThat(domain.vaultStatements(() -> purchases("v", 90))).isEmpty();
    }

    /** The statements of one piece of each kind. */
    private List<Integer> piece(String prefix, int count) {
        return List.of(
                statements(() -> customers(prefix, count)),
                statements(() -> consents(prefix, count)),
                statements(() -> purchases(prefix, count)));
    }

    /** Without those that draw the numbers of leaves, a hundred at a time. */
    private int statements(Runnable work) {
        return (int) domain.statements(work).stream()
                .filter(sql -> !sql.contains("ledger_leaf_seq"))
                .count();
    }

    private void customers(String prefix, int count) {
        take(
                ImportKind.CUSTOMERS,
                count,
                i -> "{'externalId':'%s-%d','givenName':'Marie','birthDate':'1980-02-29','locale':'fr'}"
                        .formatted(prefix, i));
    }

    private void consents(String prefix, int count) {
        take(
                ImportKind.CONSENTS,
                count,
                i -> ("{'externalId':'%s-%d','purpose':'journey-profiling','decision':'GIVEN',"
                                + "'noticeVersion':1,'language':'fr','collection':{'method':'web-form','channel':'web'}}")
                        .formatted(prefix, i));
    }

    private void purchases(String prefix, int count) {
        take(ImportKind.PURCHASES, count, i -> ImportWorld.purchase(prefix + "-" + i, prefix + i, "1.00"));
    }

    private void take(ImportKind of, int count, IntFunction<String> record) {
        var records = IntStream.range(0, count)
                .mapToObj(i -> ImportRecord.of(i + 1, record.apply(i).replace('\'', '"')))
                .toList();
        var faults = domain.inTransaction(() -> lines.take(of, "partner", records));
        assertThat(faults).isEmpty();
    }
}
