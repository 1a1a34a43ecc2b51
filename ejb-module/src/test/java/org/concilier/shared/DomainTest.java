package org.concilier.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBTransactionRequiredException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.NotYours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The example to copy, and the proof that the harness behaves as the container does. */
@OnBothDatabases
class DomainTest {
    private final Domain domain;

    DomainTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
    }

    @BeforeEach
    void empty() throws SQLException {
        try (var connection = domain.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from access_entry");
            statement.executeUpdate("delete from ledger_opening");
        }
    }

    @Test
    void callerIsWhoTheTestSays() {
        var id = UUID.randomUUID();
        var caller = domain.get(Caller.class);

        assertThat(caller.name()).isEqualTo("system");
        assertThat(domain.as(Callers.customer(id), () -> caller.is(id))).isTrue();
        assertThat(domain.as(Callers.staff(Roles.AGENT), () -> caller.is(id))).isFalse();
    }

    @Test
    void clocksMoveTogetherAtTheSetDistance() {
        domain.clock().businessAt(Instant.parse("1998-07-01T00:00:00Z"));
        domain.clock().advance(Duration.ofDays(1));

        assertThat(domain.clock().business().instant()).isEqualTo("1998-07-02T00:00:00Z");
    }

    @Test
    void mandatoryBeansRefuseToWorkOutsideATransaction() {
        assertThatThrownBy(() -> domain.get(Ledger.class).append(LeafKind.CUSTOMER, UUID.randomUUID(), Map.of()))
                .isInstanceOf(EJBTransactionRequiredException.class);
    }

    @Test
    void whatFailsLeavesNothingAndWhatRunsApartStays() {
        var somebody = domain.as(Callers.customer(UUID.randomUUID()), () -> domain.get(Caller.class));
        var log = domain.get(AccessLog.class);
        assertThat(somebody).isNotNull();

        assertThatThrownBy(() -> domain.as(
                        Callers.customer(UUID.randomUUID()),
                        () -> domain.inTransaction(() -> {
                            domain.get(Ledger.class).append(LeafKind.CUSTOMER, UUID.randomUUID(), Map.of("a", 1));
                            log.look(UUID.randomUUID(), "curiosity", Set.of("profile"), "none");
                            return null;
                        })))
                .isInstanceOf(NotYours.class);

        assertThat(count("access_entry")).isEqualTo(1);
        assertThat(count("ledger_opening")).as("the refused look's own leaf").isEqualTo(1);
    }

    @Test
    void sqlIsRecorded() {
        var statements = domain.statements(() -> count("access_entry"));

        assertThat(statements).containsExactly("select count(*) from access_entry");
    }

    @Test
    void dataSourceSeesTheRunningTransaction() {
        var seen = domain.inTransaction(() -> {
            domain.get(Ledger.class).append(LeafKind.CUSTOMER, UUID.randomUUID(), Map.of("a", 1));
            return domain.get(Database.class).answers();
        });

        assertThat(seen).isTrue();
    }

    @Test
    void poolThreadsKeepTheCaller() throws Exception {
        var name = domain.as(
                Callers.client(Roles.IMPORTS_WRITE),
                () -> domain.executor()
                        .submit(() -> domain.get(Caller.class).name())
                        .get());

        assertThat(name).isEqualTo("partner");
    }

    private long count(String table) {
        return domain.inTransaction(() -> ((Number) domain.em()
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue());
    }
}
