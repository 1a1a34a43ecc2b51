package org.concilier.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The example to copy: every test of a class runs on H2 and on PostgreSQL. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class DomainTest {
    private final Domain domain;

    DomainTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
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
    void sqlIsRecordedAndARefusedTransactionLeavesNothing() {
        var statements = domain.statements(() -> domain.inTransaction(
                () -> domain.em().createNativeQuery("select 1").getResultList()));

        assertThat(statements).containsExactly("select 1");
    }

    @Test
    void schemaIsMigrated() {
        assertThat(domain.get(Database.class).answers()).isTrue();
    }
}
