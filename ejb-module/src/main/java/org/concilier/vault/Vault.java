package org.concilier.vault;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.concilier.shared.Secrets;
import org.flywaydb.core.Flyway;

/**
 * The second data source, with a schema and a backup of its own.
 *
 * <p>Its work is never part of the caller's transaction: the container suspends that one around a bean that manages
 * transactions itself, and what is done here stays done when the caller rolls back.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/vault",
        className = "${MPCONFIG=concilier.vault.class:org.concilier.shared.H2DataSource}",
        url = "${MPCONFIG=concilier.vault.url}",
        user = "${MPCONFIG=concilier.vault.user}",
        password = "${MPCONFIG=concilier.vault.password:}",
        minPoolSize = 2,
        maxPoolSize = 20)
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Vault {
    @Resource(lookup = "java:app/jdbc/vault")
    DataSource dataSource;

    @Resource(lookup = "java:app/jdbc/concilier")
    DataSource main;

    @Inject
    Secrets secrets;

    /** Something done with a connection that commits by itself at the end. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @PostConstruct
    void unlock() {
        migrate(dataSource);
        var id = transaction(connection -> new VaultMark(connection).check(secrets));
        try (var connection = main.getConnection()) {
            new VaultLink(connection).check(id);
        } catch (SQLException e) {
            throw new IllegalStateException("the database (concilier.db.url) cannot tell which vault is its own", e);
        }
    }

    /** Brings any vault to the current schema; tests use it too. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure(Vault.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/vault")
                .load()
                .migrate();
    }

    /** Does all of the work or nothing of it, committed when this returns, whatever becomes of the caller. */
    public <T> T transaction(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Asks one question, without the round trips of a transaction. */
    public <T> T query(Work<T> question) {
        try (var connection = dataSource.getConnection()) {
            return question.on(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static IllegalStateException failure(SQLException e) {
        return new IllegalStateException("the vault (concilier.vault.url) does not do its work", e);
    }

    /** Whether the vault answers within two seconds (health, ready). */
    public boolean answers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
