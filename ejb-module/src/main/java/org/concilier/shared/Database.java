package org.concilier.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The main data source, and the schema that Flyway gives it before anything else starts. */
@DataSourceDefinition(
        name = "java:app/jdbc/concilier",
        className = "${MPCONFIG=concilier.db.class:org.concilier.shared.H2DataSource}",
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

    @Inject
    @ConfigProperty(name = "concilier.db.url")
    String url;

    @Inject
    @ConfigProperty(name = "concilier.db.user")
    String user;

    @Inject
    @ConfigProperty(name = "concilier.db.owner-user")
    Optional<String> ownerUser;

    @Inject
    @ConfigProperty(name = "concilier.db.owner-password")
    Optional<String> ownerPassword;

    @Inject
    Preparation preparation;

    // A name of its own: the container picks a callback by name alone, at times the wrong one of two.
    @PostConstruct
    void prepare() {
        ownerUser.ifPresentOrElse(
                owner -> new SchemaOwner(url, owner, ownerPassword.orElse("")).migrateFor(user),
                () -> migrate(dataSource));
        preparation.finish();
    }

    /** Brings any database to the current schema; tests use it too. */
    public static void migrate(DataSource dataSource) {
        flyway().dataSource(dataSource).load().migrate();
    }

    static FluentConfiguration flyway() {
        return Flyway.configure(Database.class.getClassLoader()).locations("classpath:db/migration");
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
