package org.concilier.customer.scoring;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The least that any job could do: reads the same rows in the same pieces and writes as many scores, without asking for
 * consent, locking anybody or computing anything.
 */
final class PlainRows {
    private static final String READ = "select customer_id, first_day, last_day, purchase_days, total_minor"
            + " from customer_features where customer_id > ? order by customer_id fetch first "
            + ScoringSteps.PIECE + " rows only";
    private static final String WRITE =
            "update customer_score set epoch = 1, model = model, as_of = ?, alive_percent = ?,"
                    + " purchases_90d = ?, value_365d_minor = ?, currency = 'EUR', computed_at = ? where customer_id = ?";

    private record Row(UUID customer, int purchaseDays, long totalMinor) {}

    private PlainRows() {}

    /** @return how many rows there were */
    static int rewrite(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            int all = 0;
            var after = new UUID(0, 0);
            for (var rows = read(connection, after); !rows.isEmpty(); rows = read(connection, after)) {
                write(connection, rows);
                connection.commit();
                all += rows.size();
                after = rows.get(rows.size() - 1).customer();
            }
            return all;
        }
    }

    private static ArrayList<Row> read(Connection connection, UUID after) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var read = connection.prepareStatement(READ)) {
            read.setObject(1, after);
            try (var found = read.executeQuery()) {
                while (found.next())
                    rows.add(new Row(found.getObject(1, UUID.class), found.getInt(4), found.getLong(5)));
            }
        }
        return rows;
    }

    private static void write(Connection connection, ArrayList<Row> rows) throws SQLException {
        var now = Instant.now().atOffset(ZoneOffset.UTC);
        try (var write = connection.prepareStatement(WRITE)) {
            for (var row : rows) {
                write.setObject(1, LocalDate.of(2026, 11, 23));
                write.setInt(2, row.purchaseDays());
                write.setInt(3, row.purchaseDays());
                write.setLong(4, row.totalMinor());
                write.setObject(5, now);
                write.setObject(6, row.customer());
                write.addBatch();
            }
            write.executeBatch();
        }
    }
}
