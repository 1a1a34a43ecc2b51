package org.concilier.privacy;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The tables of a database with their columns, and which columns are the first of an index. */
public record Schema(TreeMap<String, Set<String>> tables, Set<String> indexed) {
    public static Schema of(DataSource source) {
        var schema = new Schema(new TreeMap<>(), new TreeSet<>());
        try (var connection = source.getConnection()) {
            var columns = """
                    select lower(c.table_name), lower(c.column_name) from information_schema.columns c
                    join information_schema.tables t on t.table_schema = c.table_schema
                     and t.table_name = c.table_name
                    where lower(c.table_schema) = 'public' and t.table_type like '%TABLE%'""";
            try (var rows = connection.createStatement().executeQuery(columns)) {
                while (rows.next()) {
                    schema.tables
                            .computeIfAbsent(rows.getString(1), t -> new TreeSet<>())
                            .add(rows.getString(2));
                }
            }
            for (var table : schema.tables.keySet()) {
                try (var rows = connection.getMetaData().getIndexInfo(null, "public", table, false, true)) {
                    while (rows.next()) {
                        if (rows.getShort("ORDINAL_POSITION") != 1) continue;
                        schema.indexed.add(
                                table + "." + rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                    }
                }
            }
            return schema;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
