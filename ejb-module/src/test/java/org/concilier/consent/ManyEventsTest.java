package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.consent.Decision.GIVEN;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.ConsentChecks.Question;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** A long history makes nothing slower: the same statements, planned the same way, that read as many rows. */
@OnBothDatabases
class ManyEventsTest {
    private static final int MANY = 10_000;

    private final Domain domain;
    private final ConsentWorld world;
    private final UUID customer;
    private final String purpose;
    private final ConsentView given;
    private final DatabaseKind kind;

    ManyEventsTest(DatabaseKind kind) {
        this.kind = kind;
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        customer = world.customer();
        purpose = world.purpose();
        given = world.answer(customer, purpose, GIVEN);
    }

    @Test
    void aCheckIsTheSameWithOneEventAndWithTenThousand() throws SQLException {
        var few = statements();
        var planned = plan();

        // The person's epoch follows its events, as it would have.
        repeatHistory();

        assertThat(count()).isEqualTo(MANY + 1);
        assertThat(statements()).isEqualTo(few);
        assertThat(few).noneMatch(sql -> sql.contains("consent_event"));
        assertThat(plan()).isEqualTo(planned);
        assertThat(world.permits(customer, purpose)).isTrue();
    }

    @Test
    void aLookBackAndAPageOfHistoryReadAlongAnIndexHoweverLongItIs() throws SQLException {
        repeatHistory();

        var page =
                domain.statements(() -> assertThat(world.as(customer, () -> world.consents.history(given.id(), 0, 50)))
                        .hasSize(50));
        var back = domain.statements(() -> assertThat(world.as(
                        customer,
                        () -> world.consents.of(
                                customer, domain.clock().business().instant())))
                .hasSize(1));

        assertThat(page).hasSizeLessThanOrEqualTo(3);
        assertThat(back).hasSizeLessThanOrEqualTo(4);
        assertThat(plan("select id from consent_event where consent_id = '" + given.id() + "' and epoch > 0"
                        + " order by epoch limit 50"))
                .containsIgnoringCase("consent_event_of");
    }

    /** Checks, and what deciding reads. */
    private List<String> statements() {
        var all = new ArrayList<>(domain.statements(() -> {
            var verdict = domain.as(
                    Callers.client(Roles.DECISIONS_READ),
                    () -> domain.get(ConsentChecks.class).check(List.of(new Question(customer, purpose, null))));
            assertThat(verdict.get(0).decision()).isTrue();
        }));
        all.addAll(domain.statements(() -> world.permits(customer, purpose)));
        return all;
    }

    private void repeatHistory() {
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("""
                        insert into consent_event (id, consent_id, customer_id, purpose, status, happened_at, valid_until,
                         epoch, recorded_by, notice_version, language, method, channel, leaf_hash, route)
                        select cast('00000000-0000-4000-8000-' || lpad(cast(abs(n.i) as varchar), 6, '0')
                          || substring(cast(e.id as varchar), 31, 6) as uuid),
                         consent_id, customer_id, purpose, 'RENEWED', happened_at, valid_until, epoch + n.i, recorded_by,
                         notice_version, language, method, channel, leaf_hash, route
                        from consent_event e cross join (%s) n where consent_id = ?1 and epoch = 1""".formatted(numbers()))
                .setParameter(1, given.id())
                .executeUpdate());
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("update consent_subject set epoch = ?2 where customer_id = ?1")
                .setParameter(1, customer)
                .setParameter(2, MANY + 1L)
                .executeUpdate());
        if (kind == DatabaseKind.POSTGRESQL) run("analyze consent_event");
        else run("analyze table consent_event");
    }

    private String numbers() {
        return kind == DatabaseKind.POSTGRESQL
                ? "select i from generate_series(1, " + MANY + ") as s(i)"
                : "select \"X\" as i from system_range(1, " + MANY + ")";
    }

    private long count() {
        return domain.inTransaction(() -> domain.em()
                .createQuery("select count(e) from ConsentEvent e where e.consentId = :id", Long.class)
                .setParameter("id", given.id())
                .getSingleResult());
    }

    private String plan() throws SQLException {
        return plan("select s.epoch, p.min_version, c.status, c.valid_until from consent_subject s"
                + " left join purpose p on p.code in ('" + purpose + "')"
                + " left join consent c on c.customer_id = s.customer_id and c.purpose = p.code"
                + " where s.customer_id in ('" + customer + "')");
    }

    private String plan(String sql) throws SQLException {
        var prefix = kind == DatabaseKind.POSTGRESQL ? "explain (costs off) " : "explain ";
        try (var connection = domain.pool().getConnection();
                var rows = connection.createStatement().executeQuery(prefix + sql)) {
            var text = new StringBuilder();
            while (rows.next()) text.append(rows.getString(1)).append('\n');
            return text.toString();
        }
    }

    private void run(String sql) {
        try (var connection = domain.pool().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
