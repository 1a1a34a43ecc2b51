package org.concilier.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** The databases that every domain test runs on. */
public enum DatabaseKind {
    H2 {
        @Override
        public JdbcConnectionPool fresh() {
            var source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
            source.setUser("concilier");
            source.setPassword("concilier");
            return JdbcConnectionPool.create(source);
        }

        @Override
        JdbcConnectionPool migrated(JdbcConnectionPool owner) {
            Database.migrate(owner);
            return owner;
        }
    },

    POSTGRESQL {
        @Override
        public JdbcConnectionPool fresh() {
            var name = "concilier_" + UUID.randomUUID().toString().replace('-', '_');
            PostgresServer.execute("create database " + name + " owner " + PostgresServer.OWNER);
            return PostgresServer.pool(
                    "jdbc:postgresql://localhost:" + PostgresServer.ONLY.getPort() + "/" + name, PostgresServer.OWNER);
        }

        @Override
        JdbcConnectionPool migrated(JdbcConnectionPool owner) {
            var url = PostgresServer.url(owner);
            new SchemaOwner(url, PostgresServer.OWNER, "").migrateFor(PostgresServer.APPLICATION);
            return PostgresServer.pool(url, PostgresServer.APPLICATION);
        }

        @Override
        Map<String, String> settings(JdbcConnectionPool owner) {
            return Map.of(
                    "concilier.db.url", PostgresServer.url(owner),
                    "concilier.db.user", PostgresServer.APPLICATION,
                    "concilier.db.owner-user", PostgresServer.OWNER);
        }
    };

    /** What a start of the application is to find configured, to use the database as {@link #migrated} left it. */
    Map<String, String> settings(JdbcConnectionPool owner) {
        return Map.of();
    }

    /** A pool on a new and empty database, as its owner. */
    public abstract JdbcConnectionPool fresh();

    /** Makes the schema in a new database; a pool as the application's role, which on H2 is the owner. */
    abstract JdbcConnectionPool migrated(JdbcConnectionPool owner);

    /** Started when first asked for, ends with the test run. */
    private static final class PostgresServer {
        static final String OWNER = "concilier_owner";
        static final String APPLICATION = "concilier";
        static final EmbeddedPostgres ONLY = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("no embedded PostgreSQL", e);
            }
        }

        static {
            execute("create role " + OWNER + " login");
            execute("create role " + APPLICATION + " login");
        }

        static String url(JdbcConnectionPool pool) {
            try (var connection = pool.getConnection()) {
                return connection.getMetaData().getURL();
            } catch (SQLException e) {
                throw new IllegalStateException("no connection to the fresh database", e);
            }
        }

        static void execute(String sql) {
            try (var connection = ONLY.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException("the embedded PostgreSQL refuses: " + sql, e);
            }
        }

        static JdbcConnectionPool pool(String url, String role) {
            return DatabaseKind.pool(url, role);
        }
    }

    /** On a PostgreSQL database that another JVM has made, as the application's role. */
    static JdbcConnectionPool standing(String url) {
        return pool(url, "concilier");
    }

    private static JdbcConnectionPool pool(String url, String role) {
        var source = new PGConnectionPoolDataSource();
        source.setUrl(url);
        source.setUser(role);
        return JdbcConnectionPool.create(source);
    }
}
