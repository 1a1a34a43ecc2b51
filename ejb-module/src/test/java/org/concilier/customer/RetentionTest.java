package org.concilier.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.concilier.consent.Decision;
import org.concilier.privacy.retention.Activity;
import org.concilier.privacy.retention.Retention;
import org.concilier.privacy.retention.RetentionPlan;
import org.concilier.privacy.retention.RetentionRun;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class RetentionTest {
    private static final Duration NEARLY = Duration.ofDays(3 * 365 + 1 - 30);
    private static final Duration NOTICE = Duration.ofDays(30);

    private final Domain domain;
    private final CustomerWorld world;
    private final UUID customer;

    RetentionTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CustomerWorld(domain);
        customer = world.register(UUID.randomUUID().toString());
    }

    @Test
    void whoIsAwayForThreeYearsIsToldThirtyDaysBeforeAndThenErased() {
        pass(NEARLY.minusDays(1));
        run();
        assertThat(due()).isNull();

        pass(Duration.ofDays(1));
        run();
        assertThat(due()).isEqualTo(today().plusDays(30));
        assertThat(announced()).isEqualTo(1);

        pass(NOTICE.minusDays(1));
        run();
        assertThat(isThere()).isTrue();

        pass(Duration.ofDays(1));
        run();
        assertThat(isThere()).isFalse();
        assertThat(announced()).as("told once").isLessThanOrEqualTo(1);
    }

    @Test
    void whoeverBuysDecidesOrComesBackStays() {
        pass(NEARLY);
        run();
        assertThat(due()).isNotNull();

        world.buy(customer, UUID.randomUUID().toString(), now().toString(), "10.00");
        assertThat(due()).isNull();
        pass(NEARLY);
        run();
        assertThat(due()).isNotNull();

        world.answer(Decision.REFUSED, "birthday-offers", customer);
        assertThat(due()).isNull();
        pass(NOTICE);
        run();
        assertThat(isThere()).isTrue();
    }

    @Test
    void aPurchaseOfLongAgoThatComesInLateChangesNothing() {
        world.buy(customer, UUID.randomUUID().toString(), "2020-01-01T10:00:00Z", "10.00");

        assertThat(lastActive()).isEqualTo(today());
    }

    @Test
    void theSameDayIsWrittenOnce() {
        assertThat(active(today())).isZero();
        assertThat(active(today().plusDays(1))).isEqualTo(1);
        assertThat(active(today())).isZero();
    }

    @Test
    void nobodyIsErasedWhoIsRestrictedOrWaitsForAnAnswer() {
        sql("update consent_subject set restricted = true where customer_id = ?1", customer);
        pass(NEARLY);
        run();
        pass(NOTICE);
        var plan = plan();
        run();
        assertThat(isThere()).isTrue();
        assertThat(plan.dueNow()).isPositive();
        assertThat(plan.spared()).isPositive();

        sql("update consent_subject set restricted = false where customer_id = ?1", customer);
        run();
        assertThat(isThere()).isFalse();
    }

    @Test
    void aRunAgainstALongStopStillGivesTheWholeNotice() {
        pass(NEARLY.plusDays(400));
        run();

        assertThat(isThere()).isTrue();
        assertThat(due()).isEqualTo(today().plusDays(30));
    }

    @Test
    void thePlanTellsWhatWouldGoWithoutDoingIt() {
        pass(NEARLY);
        var before = plan();
        assertThat(before.toBeTold()).isPositive();
        assertThat(due()).isNull();

        run();

        var after = plan();
        assertThat(after.toBeTold()).isZero();
        assertThat(after.told()).isEqualTo(before.told() + before.toBeTold());
        assertThat(after.days()).extracting(RetentionPlan.Day::on).contains(today().plusDays(30));
        assertThat(after.perishable())
                .extracting(RetentionPlan.Kept::what)
                .containsExactlyInAnyOrder(
                        "rejected lines and pieces of ended imports",
                        "ended sessions, sign-ins under way, invitations, used assertions and revoked tokens",
                        "calls",
                        "galleries and sessions of kiosks",
                        "counts of wrong guesses, and browsers not seen for a year",
                        "counts of how long sign-ins took",
                        "lines of the sign-in log",
                        "answers kept for repeated requests",
                        "counts of consent checks",
                        "tokens of forms that were sent",
                        "forms that staff began and did not send",
                        "messages that were sent",
                        "questions of consent that were shown",
                        "steps of first visits");
        assertThat(after.inactivity()).isEqualTo("P3Y");
    }

    @Test
    void whatIsLeftOfOldImportsGoesByItself() {
        var job = UUID.randomUUID();
        sql(
                "insert into import_job (id, version, partner, kind, state, received, rows_done, accepted, rejected, next_seq,"
                        + " chunks, next_line, started_at, finished_at, holder, held_until) values (?1, 0, 'p', 'PURCHASES',"
                        + " 'DONE', true, 2, 0, 2, 0, 0, 0, ?2, ?2, 'n', ?2)",
                job,
                now());
        sql("insert into import_reject (import_id, line, reason) values (?1, 1, 'a')", job);
        run();
        assertThat(count("import_reject", "import_id", job)).isEqualTo(1);

        pass(Duration.ofDays(31));
        assertThat(plan().perishable()).anyMatch(kept -> kept.what().contains("imports") && kept.due() == 1);
        run();

        assertThat(count("import_reject", "import_id", job)).isZero();
    }

    @Test
    void onlyWhoWatchesOverPrivacyReadsThePlan() {
        assertThatThrownBy(() -> domain.as(
                        Callers.staff(Roles.MARKETER),
                        () -> domain.get(Retention.class).plan()))
                .isInstanceOf(EJBAccessException.class);
    }

    private void run() {
        domain.get(RetentionRun.class).run();
    }

    private RetentionPlan plan() {
        return domain.as(
                Callers.staff(Roles.PRIVACY_OFFICER),
                () -> domain.get(Retention.class).plan());
    }

    private void pass(Duration time) {
        domain.clock().advance(time);
    }

    private Instant now() {
        return domain.clock().business().instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    private boolean isThere() {
        return count("consent_subject", "customer_id", customer) == 1;
    }

    private long announced() {
        return domain.inTransaction(() -> ((Number) domain.em()
                        .createNativeQuery("select count(*) from event where subject_id = ?1 and event_type = ?2")
                        .setParameter(1, customer)
                        .setParameter(2, "org.concilier.customer.dormant.v1")
                        .getSingleResult())
                .longValue());
    }

    private LocalDate due() {
        return date("due_on");
    }

    private LocalDate lastActive() {
        return date("last_active_on");
    }

    private LocalDate date(String column) {
        return domain.inTransaction(() -> read(column));
    }

    private LocalDate read(String column) {
        return (LocalDate) domain.em()
                .createNativeQuery("select " + column + " from person_activity where customer_id = ?1", LocalDate.class)
                .setParameter(1, customer)
                .getSingleResult();
    }

    private long active(LocalDate day) {
        return domain.inTransaction(() -> {
            var before = read("last_active_on");
            domain.get(Activity.class).on(Map.of(customer, day));
            return read("last_active_on").equals(before) ? 0L : 1L;
        });
    }

    private long count(String table, String column, UUID id) {
        return domain.inTransaction(() -> ((Number) domain.em()
                        .createNativeQuery("select count(*) from " + table + " where " + column + " = ?1")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue());
    }

    private void sql(String statement, Object... parameters) {
        domain.inTransaction(() -> {
            var query = domain.em().createNativeQuery(statement);
            for (int i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
            return query.executeUpdate();
        });
    }
}
