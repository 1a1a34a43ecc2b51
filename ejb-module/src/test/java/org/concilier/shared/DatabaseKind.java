package org.concilier.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
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
    },

    POSTGRESQL {
        @Override
        public JdbcConnectionPool fresh() {
            var name = "concilier_" + UUID.randomUUID().toString().replace('-', '_');
            var server = PostgresServer.ONLY;
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("no fresh database on the embedded PostgreSQL", e);
            }
            var source = new PGConnectionPoolDataSource();
            source.setUrl(server.getJdbcUrl("postgres", name));
            return JdbcConnectionPool.create(source);
        }
    };

    /** A pool on a new and empty database. */
    public abstract JdbcConnectionPool fresh();

    /** Started when first asked for, ends with the test run. */
    private static final class PostgresServer {
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
    }
}
