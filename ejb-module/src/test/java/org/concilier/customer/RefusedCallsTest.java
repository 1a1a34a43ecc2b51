package org.concilier.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.privacy.Access;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.RefusedCalls;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class RefusedCallsTest {
    private final Domain domain;
    private final UUID customer;
    private final String externalId = UUID.randomUUID().toString();
    private final ConcilierPrincipal marketer = new ConcilierPrincipal(
            UUID.randomUUID().toString(), ConcilierPrincipal.Kind.STAFF, null, Set.of(Roles.MARKETER), "fr");

    RefusedCallsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        customer = new CustomerWorld(domain).register(externalId);
    }

    @Test
    void aCallRefusedForWantOfARoleIsInThePersonsLog() {
        call(marketer, "customers", customer.toString());

        var entry = log().get(0);
        assertThat(entry.allowed()).isFalse();
        assertThat(entry.party()).isEqualTo("marketer");
        assertThat(entry.why()).isEqualTo("calling GET /v1/customers/{id}/journey");
        assertThat(entry.categories()).containsExactly("journey");
        assertThat(entry.basis()).contains("role or scope");
    }

    @Test
    void aPersonIsFoundByTheirConsentAndByTheirOutsideNameToo() {
        call(marketer, "externalId", externalId);

        assertThat(log()).hasSize(1);
    }

    @Test
    void namesOfNobodyAndStrangersLeaveNothing() {
        call(marketer, "customers", UUID.randomUUID().toString());
        call(marketer, "customers", "1 or 1=1");
        call(marketer, "externalId", "\0");
        call(null, "customers", customer.toString());
        call(Callers.customer(customer), "customers", customer.toString());

        assertThat(log()).isEmpty();
    }

    @Test
    void repeatingIsNotedOnceAMinute() {
        for (int i = 0; i < 50; i++) call(marketer, "customers", customer.toString());

        assertThat(log()).hasSize(1);
    }

    private void call(ConcilierPrincipal caller, String kind, String name) {
        domain.run(
                caller,
                () -> domain.get(RefusedCalls.class)
                        .note(kind, name, "GET /v1/customers/{id}/journey", Set.of("journey")));
    }

    private List<Access> log() {
        return domain.as(
                Callers.customer(customer), () -> domain.get(Accesses.class).entries(customer, null, 10));
    }
}
