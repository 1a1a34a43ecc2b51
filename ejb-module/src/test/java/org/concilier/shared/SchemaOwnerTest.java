package org.concilier.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.concilier.vault.Erased;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two roles of a real PostgreSQL; all other domain tests run as the limited one, so its work is proved by them. */
@Tag("domain")
class SchemaOwnerTest {
    private final Domain domain = Domain.of(this, DatabaseKind.POSTGRESQL);

    static Stream<String> appendOnly() {
        return SchemaOwner.APPEND_ONLY.stream();
    }

    @ParameterizedTest
    @MethodSource("appendOnly")
    void theApplicationCannotChangeWhatProves(String table) {
        for (var sql : List.of("delete from " + table, "truncate " + table + " cascade", "drop table " + table)) {
            assertThatThrownBy(() -> execute(sql))
                    .satisfies(e -> assertThat(state(e)).as(sql).isEqualTo("42501"));
        }
        assertThatThrownBy(() -> execute("update " + table + " set " + column(table) + " = null"))
                .satisfies(e -> assertThat(state(e)).isEqualTo("42501"));
    }

    @Test
    void theApplicationAppendsReadsAndForgets() {
        var someone = UUID.randomUUID();
        var ledger = domain.get(Ledger.class);

        domain.inTransaction(() -> ledger.append(LeafKind.CUSTOMER, someone, Map.of("registered", true)));
        assertThat(ledger.openings(someone, 0, 10)).hasSize(1);

        domain.get(Erased.class).add(someone);
        assertThat(domain.<Integer>inTransaction(() -> ledger.forget(someone))).isEqualTo(1);
    }

    @Test
    void aNodeWithoutTheOwnersPasswordStartsOnACurrentSchema() {
        assertThatCode(() -> Database.migrate(domain.pool())).doesNotThrowAnyException();
        assertThatThrownBy(() -> execute("delete from flyway_schema_history"))
                .satisfies(e -> assertThat(state(e)).isEqualTo("42501"));
    }

    @Test
    void startingAgainChangesNothing() throws SQLException {
        assertThatCode(() -> owner("concilier_owner").migrateFor("concilier")).doesNotThrowAnyException();
    }

    @Test
    void oneRoleTwiceIsRefused() {
        assertThatThrownBy(() -> owner("concilier").migrateFor("concilier")).hasMessageContaining("the same role");
    }

    @Test
    void aRoleThatNoGrantHoldsBackIsRefused() {
        assertThatThrownBy(() -> owner("concilier_owner").migrateFor("postgres"))
                .hasMessageContaining("can still change ledger_leaf");
    }

    @Test
    void aRoleThatDoesNotExistIsTold() {
        assertThatThrownBy(() -> owner("concilier_owner").migrateFor("nobody"))
                .hasMessageContaining("\"nobody\" does not exist");
    }

    @Test
    void anotherDatabaseHasOneRole() {
        assertThatThrownBy(() -> new SchemaOwner("jdbc:h2:mem:x", "owner", "x").migrateFor("concilier"))
                .hasMessageContaining("is for PostgreSQL");
    }

    private SchemaOwner owner(String role) throws SQLException {
        try (var connection = domain.owner().getConnection()) {
            return new SchemaOwner(connection.getMetaData().getURL(), role, "");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = domain.pool().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String column(String table) throws SQLException {
        try (var connection = domain.pool().getConnection();
                var columns = connection.getMetaData().getColumns(null, "public", table, "%")) {
            columns.next();
            return columns.getString("COLUMN_NAME");
        }
    }

    private static String state(Throwable failure) {
        return failure instanceof SQLException sql ? sql.getSQLState() : failure.toString();
    }
}
