package org.concilier.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The migrations make, on both databases, the tables that the entities and the rules of the design want. */
@OnBothDatabases
class SchemaTest {
    private static final String FOREIGN_KEYS = """
            select lower(t.table_name) || '.' || lower(k.column_name) from information_schema.table_constraints t
            join information_schema.key_column_usage k on k.constraint_name = t.constraint_name
             and k.constraint_schema = t.constraint_schema
            where t.constraint_type = 'FOREIGN KEY' and k.ordinal_position = 1 and lower(t.table_schema) = 'public'""";

    private final Domain domain;

    SchemaTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
    }

    @Test
    void everyEntityFindsItsTableAndColumns() {
        var entities = domain.entityManagerFactory().getMetamodel().getEntities();

        assertThat(entities).hasSizeGreaterThan(5);
        for (var entity : entities) {
            var query = "select e from " + entity.getName() + " e";
            assertThat(domain.inTransaction(() -> domain.em()
                            .createQuery(query, Object.class)
                            .setMaxResults(1)
                            .getResultList()))
                    .as(entity.getName())
                    .isNotNull();
        }
    }

    @Test
    void instantsKeepTheirMicrosecondsAndTheirZone() {
        assertThat(texts("""
                select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                where lower(table_schema) = 'public' and data_type like 'timestamp%'
                 and lower(table_name) <> 'flyway_schema_history'
                 and (data_type not like '%with time zone' or datetime_precision <> 6)""")).isEmpty();
    }

    @Test
    void noLargeObjectHides() {
        assertThat(texts("""
                select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                where lower(table_schema) = 'public'
                 and lower(data_type) in ('text', 'clob', 'blob', 'character large object', 'binary large object')""")).isEmpty();
    }

    @Test
    void everyForeignKeyIsIndexed() {
        var indexed = indexedFirstColumns();

        assertThat(texts(FOREIGN_KEYS)).allSatisfy(column -> assertThat(indexed).contains(column));
    }

    private Set<String> indexedFirstColumns() {
        try (var connection = domain.pool().getConnection()) {
            var found = new HashSet<String>();
            var tables = texts("select lower(table_name) from information_schema.tables"
                    + " where lower(table_schema) = 'public'");
            for (var name : tables) {
                try (var rows = connection.getMetaData().getIndexInfo(null, "public", name, false, true)) {
                    while (rows.next()) {
                        if (rows.getShort("ORDINAL_POSITION") != 1) continue;
                        found.add(name + "." + rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                    }
                }
            }
            return found;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> texts(String sql) {
        return domain.inTransaction(() -> {
            List<?> rows = domain.em().createNativeQuery(sql).getResultList();
            return rows.stream().map(Object::toString).toList();
        });
    }
}
