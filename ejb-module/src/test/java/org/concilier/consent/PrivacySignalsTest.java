package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.concilier.consent.ConsentChecks.Question;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PrivacySignalsTest {
    private final Domain domain;
    private final ConsentWorld world;
    private final UUID customer;
    private final String shared;
    private final String own;

    PrivacySignalsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        customer = world.customer();
        shared = world.purpose("Partner SAS");
        own = world.purpose();
    }

    @Test
    void whatWasNotDecidedIsRefusedAndSaysByWhat() {
        honour();

        var consent = now(shared);
        assertThat(consent.status()).isEqualTo(ConsentStatus.REFUSED);
        assertThat(consent.collection().method()).isEqualTo("gpc");
        assertThat(consent.collection().evidence()).isEqualTo("Sec-GPC: 1");
        assertThat(consent.leafHash()).hasSize(44);
        assertThat(consents()).extracting(ConsentView::purpose).doesNotContain(own);
    }

    @Test
    void aNotNowBecomesANo() {
        world.answer(customer, shared, Decision.DEFERRED);
        honour();

        assertThat(now(shared).status()).isEqualTo(ConsentStatus.REFUSED);
    }

    @Test
    void anEarlierYesIsWithdrawnAndOwnUsesAreLeftAlone() {
        world.answer(customer, shared, Decision.GIVEN);
        world.answer(customer, own, Decision.GIVEN);
        domain.clock().advance(Duration.ofMinutes(1));
        honour();

        assertThat(now(shared).status()).isEqualTo(ConsentStatus.WITHDRAWN);
        assertThat(now(shared).collection().method()).isEqualTo("gpc");
        assertThat(world.permits(customer, shared)).isFalse();
        assertThat(world.permits(customer, own)).isTrue();
        assertThat(world.as(customer, () -> world.consents.history(now(shared).id(), 0, 10)))
                .extracting(view -> view.collection().method())
                .containsExactly("web-form", "gpc");
    }

    @Test
    void anExplicitYesAfterTheSignalStands() {
        honour();
        world.answer(customer, shared, Decision.GIVEN);
        domain.clock().advance(Duration.ofDays(40));
        honour();

        assertThat(world.permits(customer, shared)).isTrue();
    }

    @Test
    void aUseThatComesLaterIsRefusedToo() {
        honour();
        var later = world.purpose("Other SARL");
        honour();

        assertThat(now(later).status()).isEqualTo(ConsentStatus.REFUSED);
    }

    @Test
    void sayingItAgainWritesNothingAndReadsLittle() {
        honour();

        var statements = domain.statements(this::honour);

        assertThat(statements).hasSize(2).allMatch(sql -> sql.startsWith("select"));
    }

    @Test
    void itIsKnownSinceWhen() {
        assertThat(since()).isEmpty();
        honour();
        var first = domain.clock().business().instant();
        domain.clock().advance(Duration.ofDays(3));
        honour();

        assertThat(since()).contains(first);
    }

    @Test
    void manyRequestsAtOnceComeToOneRefusal() throws Exception {
        var requests = world.as(
                customer,
                () -> IntStream.range(0, 4)
                        .<Future<?>>mapToObj(i -> domain.executor()
                                .submit(() -> domain.get(PrivacySignals.class).honour()))
                        .toList());
        for (var request : requests) request.get();

        assertThat(world.as(customer, () -> world.consents.history(now(shared).id(), 0, 10)))
                .hasSize(1);
    }

    @Test
    void aPartnersSignalIsANoForThatCallAlone() {
        world.answer(customer, shared, Decision.GIVEN);
        world.answer(customer, own, Decision.GIVEN);

        assertThat(check(shared, true)).matches(v -> !v.decision() && v.reason().equals("gpc"));
        assertThat(check(own, true).decision()).isTrue();
        assertThat(check(shared, false).decision()).isTrue();
    }

    @Test
    void sellingIsOpposedWithoutARecipientToo() {
        assertThat(PrivacySignal.opposes(List.of(), Dpv.term("SellDataToThirdParties")))
                .isTrue();
        assertThat(PrivacySignal.opposes(List.of(), Dpv.term("TargetedAdvertising")))
                .isTrue();
        assertThat(PrivacySignal.opposes(List.of(), Dpv.term("PersonalisedBenefits")))
                .isFalse();
        assertThat(PrivacySignal.opposes(List.of("Mail house"), Dpv.term("PersonalisedBenefits")))
                .isTrue();
    }

    @Test
    void onlyThePersonsOwnBrowserSpeaks() {
        assertThatThrownBy(() -> domain.run(
                        Callers.staff(Roles.AGENT),
                        () -> domain.get(PrivacySignals.class).honour()))
                .isInstanceOf(EJBAccessException.class);
    }

    private void honour() {
        domain.run(
                Callers.customer(customer),
                () -> domain.get(PrivacySignals.class).honour());
    }

    private java.util.Optional<java.time.Instant> since() {
        return world.as(customer, () -> domain.get(PrivacySignals.class).since());
    }

    private List<ConsentView> consents() {
        return world.as(customer, () -> world.consents.of(customer, null));
    }

    private ConsentView now(String purpose) {
        return consents().stream()
                .filter(consent -> consent.purpose().equals(purpose))
                .findFirst()
                .orElseThrow();
    }

    private Verdict check(String purpose, boolean gpc) {
        var question = new Question(customer, purpose, null, gpc);
        return domain.as(
                Callers.client(Roles.DECISIONS_READ),
                () -> domain.get(ConsentChecks.class).check(List.of(question)).get(0));
    }
}
