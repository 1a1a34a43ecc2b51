package org.concilier.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.json.JsonString;
import java.time.Duration;
import org.concilier.privacy.breach.BreachState;
import org.concilier.privacy.breach.BreachView;
import org.concilier.privacy.breach.ClosedBreach;
import org.concilier.privacy.breach.IllegalBreachStep;
import org.concilier.privacy.breach.StaleBreach;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class BreachTest {
    private final Domain domain;
    private final BreachWorld world;

    BreachTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new BreachWorld(domain);
    }

    @Test
    void theClockRunsFromBecomingAware() {
        var breach = world.record("2026-11-22T12:00:00Z");

        assertThat(breach.state()).isEqualTo(BreachState.OPEN);
        assertThat(breach.dueAt()).isEqualTo("2026-11-25T12:00:00Z");
        assertThat(breach.hoursLeft()).isEqualTo(48);
        domain.clock().advance(Duration.ofHours(49).minusMinutes(1));
        assertThat(world.find(breach).hoursLeft()).isEqualTo(-1);
    }

    @Test
    void lateNewsToTheAuthorityNeedReasons() {
        var breach = world.record("2026-11-22T12:00:00Z");
        domain.clock().advance(Duration.ofHours(60));

        assertThatThrownBy(
                        () -> world.officer(() -> world.breaches.notified(breach.id(), 0, CustomerWorld.fields("{}"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("/lateReasons");
        var told = world.officer(() -> world.breaches.notified(
                breach.id(), 0, CustomerWorld.fields("{'lateReasons':'The log had to be rebuilt first.'}")));

        assertThat(told.state()).isEqualTo(BreachState.NOTIFIED_AUTHORITY);
        assertThat(told.hoursLeft()).isNull();
        assertThat(told.reasons()).startsWith("The log");
    }

    @Test
    void itGoesOnlyWhereItMay() {
        var breach = world.record("2026-11-22T12:00:00Z");
        var conclusion = CustomerWorld.fields("{'conclusion':'done'}");

        assertThatThrownBy(() -> world.officer(() -> world.breaches.close(breach.id(), 0, conclusion)))
                .isInstanceOf(IllegalBreachStep.class);
        var decided = world.officer(() ->
                world.breaches.notNotified(breach.id(), 0, CustomerWorld.fields("{'reasons':'no risk is likely'}")));
        assertThatThrownBy(() -> world.officer(() -> world.breaches.close(breach.id(), 0, conclusion)))
                .isInstanceOf(StaleBreach.class);
        var closed = world.officer(() ->
                world.breaches.close(breach.id(), decided.version(), CustomerWorld.fields("{'conclusion':'done'}")));
        assertThatThrownBy(() -> world.officer(() -> world.breaches.change(
                        breach.id(), closed.version(), BreachWorld.facts("2026-11-22T12:00:00Z", world.stolen))))
                .isInstanceOf(ClosedBreach.class);

        assertThat(world.officer(() -> world.breaches.history(breach.id(), 0, 10)))
                .extracting(BreachView.Change::what)
                .containsExactly("RECORDED", "NO_NOTIFICATION", "CLOSED");
        assertThat(world.officer(() -> world.breaches.history(breach.id(), 1, 10))
                        .get(0)
                        .content())
                .containsEntry("reasons", "no risk is likely");
    }

    @Test
    void whatCannotBeIsRefusedWithWhereAndHowToMendIt() {
        assertThatThrownBy(() -> world.record("2026-11-24T12:00:00Z")).hasMessageContaining("/awareAt");
        assertThatThrownBy(() -> world.record("2026-11-01T12:00:00Z")).hasMessageContaining("/awareAt");
        assertThatThrownBy(() -> world.officer(() -> world.breaches.record(CustomerWorld.fields("{}"))))
                .isInstanceOf(InvalidInput.class)
                .matches(e -> ((InvalidInput) e).faults().size() >= 6);
    }

    @Test
    void onlyPrivacyStaffWriteAndAuditorsRead() {
        var breach = world.record("2026-11-22T12:00:00Z");
        var auditor = Callers.staff(Roles.AUDITOR);

        assertThat(domain.as(auditor, () -> world.breaches.find(breach.id())).id())
                .isEqualTo(breach.id());
        assertThatThrownBy(() -> domain.as(auditor, () -> world.breaches.record(CustomerWorld.fields("{}"))))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() ->
                        domain.as(auditor, () -> domain.get(BreachLetters.class).page(breach.id(), null, 1)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> domain.as(Callers.staff(Roles.AGENT), () -> world.breaches.find(breach.id())))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void verisNamesNeitherPersonsNorAccounts() {
        world.look(world.stolen, world.people(2), "2026-11-20T10:00:00Z", "contact");
        var breach = world.record("2026-11-22T12:00:00Z");
        world.walk();

        var veris = world.officer(() -> world.breaches.veris(breach.id()));

        assertThat(veris.getString("schema_version")).isEqualTo("1.4.0");
        assertThat(veris.getJsonObject("action")
                        .getJsonObject("hacking")
                        .getJsonArray("variety")
                        .getValuesAs(JsonString::getString))
                .containsExactly("Use of stolen creds");
        var confidentiality = veris.getJsonObject("attribute").getJsonObject("confidentiality");
        assertThat(confidentiality.getJsonArray("data").getJsonObject(0).toString())
                .isEqualTo("{\"variety\":\"Personal\",\"amount\":2}");
        assertThat(confidentiality.getString("data_disclosure")).isEqualTo("Yes");
        assertThat(veris.getJsonObject("timeline").getJsonObject("discovery").getInt("value"))
                .isEqualTo(52);
        assertThat(veris.toString()).doesNotContain(world.stolen);
    }
}
