package org.concilier.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The one data source, and the schema that Flyway gives it before anything else starts. */
@DataSourceDefinition(
        name = "java:app/jdbc/concilier",
        className = "${MPCONFIG=concilier.db.class:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=concilier.db.url}",
        user = "${MPCONFIG=concilier.db.user}",
        password = "${MPCONFIG=concilier.db.password:}",
        minPoolSize = 2,
        maxPoolSize = 20)
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {
    @Resource(lookup = "java:app/jdbc/concilier")
    DataSource dataSource;

    private volatile boolean migrated;

    // A name of its own: the container picks a callback by name alone, at times the wrong one of two.
    @PostConstruct
    void prepare() {
        migrate(dataSource);
        migrated = true;
    }

    /** Brings any database to the current schema; tests use it too. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** Whether the schema is there (health, started). */
    public boolean isMigrated() {
        return migrated;
    }

    /** Whether the database answers within two seconds (health, ready). */
    public boolean answers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
