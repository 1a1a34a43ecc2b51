package org.concilier.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** What a partner told before is found without going through all of it. */
@OnBothDatabases
class PurchaseBookTest {
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");
    private static final int BEFORE = 1_500;

    private final Domain domain;
    private final DatabaseKind kind;

    PurchaseBookTest(DatabaseKind kind) {
        this.kind = kind;
        domain = Domain.of(this, kind);
    }

    @Test
    void ordersAreFoundByTheirKey() throws SQLException {
        var world = new CustomerWorld(domain);
        var customer = world.register("before");
        domain.inTransaction(() -> domain.get(PurchaseBook.class)
                .record(
                        "partner",
                        IntStream.range(0, BEFORE)
                                .mapToObj(i -> CustomerWorld.purchase("o-" + i, "2026-11-01T10:00:00Z", "1.00"))
                                .map(fields -> new PurchaseBook.Entry(
                                        customer,
                                        PurchaseDetails.read(
                                                fields, domain.clock().instant())))
                                .toList()));

        var plan = plan();

        if (kind == DatabaseKind.POSTGRESQL) assertThat(plan).doesNotContain("Seq Scan on purchase");
        else
            assertThat(SCANNED.matcher(plan).results().map(m -> Integer.valueOf(m.group(1))))
                    .as(plan)
                    .isNotEmpty()
                    .allMatch(rows -> rows < 20);
    }

    private String plan() throws SQLException {
        var sql = PurchaseBook.KNOWN.replaceAll("\\?\\d", "?");
        try (var connection = domain.owner().getConnection();
                var statement = connection.createStatement();
                var explained = connection.prepareStatement("explain analyze " + sql)) {
            statement.execute(kind == DatabaseKind.H2 ? "analyze table purchase" : "analyze purchase");
            explained.setArray(1, connection.createArrayOf("varchar", new String[] {"o-1", "o-2", "other"}));
            explained.setString(2, "partner");
            var rows = explained.executeQuery();
            var text = new StringBuilder();
            while (rows.next()) text.append(rows.getString(1)).append('\n');
            return text.toString();
        }
    }
}
