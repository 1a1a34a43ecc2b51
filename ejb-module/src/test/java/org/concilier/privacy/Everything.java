package org.concilier.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Every text in every column of every table of a database. */
public final class Everything {
    private Everything() {}

    /** {@code table.column} of each column where one of these is found, in any case. */
    public static List<String> mentioning(DataSource source, List<String> markers) {
        var found = new ArrayList<String>();
        try (var connection = source.getConnection()) {
            for (var table : Schema.of(source).tables().entrySet()) {
                for (var column : table.getValue()) {
                    for (var marker : markers) {
                        if (holds(connection, table.getKey(), column, marker))
                            found.add(table.getKey() + "." + column + ": " + marker);
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean holds(Connection connection, String table, String column, String marker)
            throws SQLException {
        var sql = "select count(*) from " + table + " where lower(cast(" + quoted(column) + " as varchar)) like ?";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, "%" + marker.toLowerCase(java.util.Locale.ROOT) + "%");
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1) > 0;
            }
        }
    }

    private static String quoted(String column) {
        return "\"" + column + "\"";
    }
}
