package org.concilier.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Rows of some tables as they were, to be put back. What refers to others comes after them. */
final class Backup {
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

    static Backup of(DataSource source, String... tables) {
        var backup = new Backup();
        try (var connection = source.getConnection()) {
            for (var table : tables) backup.rows.put(table, read(connection, table));
            return backup;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts back what is missing; the rows of {@code changed} become what they were. */
    void restore(DataSource target, String changed) {
        try (var connection = target.getConnection()) {
            for (var table : rows.entrySet()) {
                for (var row : table.getValue()) {
                    if (table.getKey().equals(changed)) update(connection, changed, row);
                    else insert(connection, table.getKey(), row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, Object>> read(Connection connection, String table) throws SQLException {
        var all = new ArrayList<Map<String, Object>>();
        try (var result = connection.createStatement().executeQuery("select * from " + table)) {
            while (result.next()) {
                var row = new LinkedHashMap<String, Object>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnName(i), result.getObject(i));
                }
                all.add(row);
            }
            return all;
        }
    }

    private static void insert(Connection connection, String table, Map<String, Object> row) throws SQLException {
        var marks = row.keySet().stream().map(c -> "?").collect(Collectors.joining(", "));
        var sql = "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (" + marks
                + ") on conflict do nothing";
        try (var insert = connection.prepareStatement(sql)) {
            int at = 1;
            for (var content : row.values()) insert.setObject(at++, content);
            insert.executeUpdate();
        }
    }

    private static void update(Connection connection, String table, Map<String, Object> row) throws SQLException {
        var sets = row.keySet().stream().map(c -> c + " = ?").collect(Collectors.joining(", "));
        try (var update = connection.prepareStatement("update " + table + " set " + sets + " where id = ?")) {
            int at = 1;
            for (var content : row.values()) update.setObject(at++, content);
            update.setObject(at, row.get("id"));
            update.executeUpdate();
        }
    }
}
