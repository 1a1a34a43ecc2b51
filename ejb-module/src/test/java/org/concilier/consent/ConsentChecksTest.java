package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.ConsentChecks.Question;
import org.concilier.privacy.Accesses;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ConsentChecksTest {
    private final Domain domain;
    private final ConsentWorld world;
    private final UUID customer;
    private final String purpose;

    ConsentChecksTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        customer = world.customer();
        purpose = world.purpose();
    }

    @Test
    void theReasonFollowsTheConsentThroughItsLife() {
        assertThat(ask().reason()).isEqualTo("no-consent");
        world.answer(customer, purpose, Decision.DEFERRED);
        assertThat(ask().reason()).isEqualTo("no-consent");
        world.answer(customer, purpose, Decision.REFUSED);
        assertThat(ask().reason()).isEqualTo("refused");
        var given = world.answer(customer, purpose, Decision.GIVEN);
        assertThat(ask()).isEqualTo(new Verdict(true, "permitted", given.id(), 1, given.validUntil(), given.epoch()));
        domain.clock().advance(Duration.ofDays(366));
        assertThat(ask().reason()).isEqualTo("expired");
        world.answer(customer, purpose, Decision.GIVEN);
        world.publish(purpose, "other words", false);
        assertThat(ask().reason()).isEqualTo("superseded");
        world.withdraw(customer, given.id());
        assertThat(ask())
                .matches(v -> !v.decision())
                .extracting(Verdict::reason)
                .isEqualTo("withdrawn");
    }

    @Test
    void whatIsNotKnownIsANo() {
        world.answer(customer, purpose, Decision.GIVEN);

        var verdicts = check(
                new Question(null, purpose, null),
                new Question(UUID.randomUUID(), purpose, null),
                new Question(customer, "no-such-purpose", null),
                new Question(customer, purpose, "birth-date"),
                new Question(customer, purpose, "purchase-history"));

        assertThat(verdicts)
                .extracting(Verdict::reason)
                .containsExactly(
                        "unknown-customer", "unknown-customer", "unknown-purpose", "category-not-covered", "permitted");
        assertThat(verdicts).extracting(Verdict::decision).containsExactly(false, false, false, false, true);
        assertThat(check(new Question(customer, "no-such-purpose", null)))
                .extracting(Verdict::reason)
                .containsExactly("unknown-purpose");
    }

    @Test
    void oneQuestionOrManyIsOneReadAndNoLook() {
        world.answer(customer, purpose, Decision.GIVEN);
        var questions = new ArrayList<Question>();
        for (int i = 0; i < 20; i++) questions.add(new Question(world.customer(), purpose, null));
        questions.add(new Question(customer, purpose, null));

        var one = domain.statements(() -> check(new Question(customer, purpose, null)));
        var many = domain.statements(() -> check(questions.toArray(Question[]::new)));

        assertThat(one).hasSize(1);
        assertThat(many).hasSize(1);
        assertThat(world.as(customer, () -> domain.get(Accesses.class).entries(customer, null, 10)))
                .isEmpty();
    }

    @Test
    void aCheckNeedsItsScope() {
        var question = List.of(new Question(customer, purpose, null));

        assertThatThrownBy(() -> domain.as(
                        Callers.client(Roles.CONSENTS_READ),
                        () -> domain.get(ConsentChecks.class).check(question)))
                .isInstanceOf(EJBAccessException.class);
    }

    private Verdict ask() {
        return check(new Question(customer, purpose, null)).get(0);
    }

    private List<Verdict> check(Question... questions) {
        return domain.as(
                Callers.client(Roles.DECISIONS_READ),
                () -> domain.get(ConsentChecks.class).check(List.of(questions)));
    }
}
