package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.awaitility.Awaitility;
import org.concilier.launcher.PayaraServer;
import org.concilier.launcher.ServerSettings;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.Folders;
import org.concilier.server.Shop;
import org.junit.jupiter.api.Test;

/** The EAR as in production: PostgreSQL with an owner and a limited role, and the vault in a database of its own. */
class PostgresIT {
    private static final String DRIVER = "org.postgresql.xa.PGXADataSource";

    @Test
    void worksAsARoleThatCanAppendAndNotChange() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            databases(postgres);
            try (var server = PayaraServer.start(settings(postgres))) {
                var api = new Api(server.address());
                var customer = new Shop(api).customer();
                api.get("/api/v1/customers/" + customer).expecting(200);

                Awaitility.await().untilAsserted(() -> assertThat(treeSize(api)).isPositive());
                assertThat(count(postgres, "concilier", "ledger_opening where subject_id = '" + customer + "'"))
                        .isPositive();
                assertThat(count(postgres, "vault", "subject_key where subject_id = '" + customer + "'"))
                        .isEqualTo(1);
                assertThatThrownBy(() -> execute(postgres, "concilier", "app", "delete from ledger_leaf"))
                        .satisfies(e ->
                                assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
            }
        }
    }

    private static long treeSize(Api api) {
        return api.get("/api/v1/ledger/checkpoint")
                .expecting(200)
                .json()
                .getJsonNumber("treeSize")
                .longValue();
    }

    private static ServerSettings settings(EmbeddedPostgres postgres) {
        var home = Folders.fresh("postgres");
        Bootstrap.into(home);
        return ServerSettings.of(Folders.ROOT, home, 0)
                .with("CONCILIER_DB_CLASS", DRIVER)
                .with("CONCILIER_DB_URL", url(postgres, "concilier"))
                .with("CONCILIER_DB_USER", "app")
                .with("CONCILIER_DB_PASSWORD", "app")
                .with("CONCILIER_DB_OWNER_USER", "owner")
                .with("CONCILIER_DB_OWNER_PASSWORD", "owner")
                .with("CONCILIER_VAULT_CLASS", DRIVER)
                .with("CONCILIER_VAULT_URL", url(postgres, "vault"))
                .with("CONCILIER_VAULT_USER", "vault")
                .with("CONCILIER_VAULT_PASSWORD", "vault");
    }

    private static void databases(EmbeddedPostgres postgres) throws SQLException {
        for (var role : new String[] {"owner", "app", "vault"}) {
            execute(postgres, "postgres", "postgres", "create role " + role + " login password '" + role + "'");
        }
        execute(postgres, "postgres", "postgres", "create database concilier owner owner");
        execute(postgres, "postgres", "postgres", "create database vault owner vault");
    }

    private static String url(EmbeddedPostgres postgres, String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    private static void execute(EmbeddedPostgres postgres, String database, String role, String sql)
            throws SQLException {
        try (var connection = DriverManager.getConnection(url(postgres, database), role, role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(EmbeddedPostgres postgres, String database, String from) throws SQLException {
        try (var connection = DriverManager.getConnection(url(postgres, database), "postgres", "");
                var row = connection.createStatement().executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
