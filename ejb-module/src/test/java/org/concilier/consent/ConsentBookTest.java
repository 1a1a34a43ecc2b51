package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.consent.Decision.GIVEN;
import static org.concilier.consent.Decision.REFUSED;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ConsentBookTest {
    private final Domain domain;
    private final ConsentWorld world;
    private final UUID customer;
    private final String purpose;

    ConsentBookTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        customer = world.customer();
        purpose = world.purpose("Comptoir du Nord");
    }

    @Test
    void manyAnswersGoInWithAsManyReadsAsOneAndTheBadOnesAreNamed() {
        var customers = Stream.generate(world::customer).limit(40).toList();
        var choices = new ArrayList<Choice>();
        var answer = new RecordedChoice(purpose, GIVEN, 1, "en", "import", "store", null);
        for (var one : customers) choices.add(new Choice(one, answer, "partner"));
        choices.add(3, new Choice(UUID.randomUUID(), answer, "partner"));
        choices.add(
                new Choice(customers.get(0), new RecordedChoice(purpose, REFUSED, 1, "en", "import", "x", null), "p"));
        var rejected = new ArrayList<Rejected>();

        var reads = domain
                .statements(() -> rejected.addAll(
                        domain.inTransaction(() -> domain.get(ConsentBook.class).record(choices))))
                .stream()
                .filter(sql -> sql.startsWith("select") && !sql.contains("_seq"))
                .toList();

        assertThat(reads).hasSize(4);
        assertThat(rejected).extracting(Rejected::index).containsExactly(0, 3, 41);
        var agreed = customers.subList(1, customers.size());
        assertThat(domain.inTransaction(() -> world.permissions.of(agreed)).values())
                .allMatch(grants -> grants.permits(purpose) && grants.epoch() == 1);
    }

    @Test
    void aLotThatContradictsItselfAboutAPersonTakesNeitherAnswerAndSaysWhy() {
        var yes = new RecordedChoice(purpose, GIVEN, 1, "en", "import", "store", null);
        var no = new RecordedChoice(purpose, REFUSED, 1, "en", "import", "store", null);
        var other = world.customer();
        var lot = List.of(new Choice(customer, yes, "p"), new Choice(other, yes, "p"), new Choice(customer, no, "p"));

        var rejected = domain.inTransaction(() -> domain.get(ConsentBook.class).record(lot));

        assertThat(rejected).extracting(Rejected::index).containsExactly(0, 2);
        assertThat(rejected)
                .allSatisfy(r -> assertThat(r.reason()).contains("/decision").contains("contradicts"));
        assertThat(world.as(customer, () -> world.consents.of(customer, null))).isEmpty();
        assertThat(world.permits(other, purpose)).isTrue();
    }

    @Test
    void permissionsOfManyTakeOneQuery() {
        var other = world.customer();
        world.answer(customer, purpose, GIVEN);

        var sql = domain.statements(() -> domain.inTransaction(() -> world.permissions.of(List.of(customer, other))));

        assertThat(sql).hasSize(1);
    }
}
