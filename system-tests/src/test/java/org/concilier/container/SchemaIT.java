package org.concilier.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.concilier.shared.Database;
import org.concilier.shared.Preparation;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The schema that Flyway made is the one that the entities want, in the container's own data source. */
@ArquillianTest
class SchemaIT {
    @EJB
    Database database;

    @Inject
    Preparation preparation;

    @PersistenceUnit(unitName = "concilier")
    EntityManagerFactory factory;

    @Resource(lookup = "java:app/jdbc/concilier")
    DataSource dataSource;

    @Test
    void migrationsRanBeforeAnythingElse() {
        assertThat(preparation.isDone()).isTrue();
        assertThat(database.answers()).isTrue();
    }

    @Test
    void everyEntityFindsItsTable() {
        var entities = factory.getMetamodel().getEntities();
        assertThat(entities).hasSizeGreaterThan(5);
        try (var em = factory.createEntityManager()) {
            for (var entity : entities) {
                assertThat(em.createQuery("select e from " + entity.getName() + " e", Object.class)
                                .setMaxResults(1)
                                .getResultList())
                        .as(entity.getName())
                        .hasSizeLessThan(2);
            }
        }
    }

    @Test
    void driverIsOursAndNotTheServers() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith("2.5");
        }
    }
}
