package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.Choice;
import org.concilier.consent.ConsentBook;
import org.concilier.consent.Decision;
import org.concilier.consent.RecordedChoice;
import org.concilier.customer.CustomerBook;
import org.concilier.customer.Profile;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class DecisionRunsTest {
    private static final int CUSTOMERS = 450;
    private static final int CONSENTING = 150;

    private final Domain domain;
    private final OfferWorld world;
    private final DecisionRuns runs;

    DecisionRunsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        runs = domain.get(DecisionRuns.class);
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        domain.inTransaction(this::customers);
        world.onlyForEveryone();
        world.publish("journey.stage == 'NEW'");
    }

    @Test
    void everyCustomerIsDecidedOnceAndCountedByStageOnlyWithConsent() {
        var run = finished(world.asPartner(() -> runs.start(OfferWorld.fields("{'placement':'mailing'}")))
                .id());

        assertThat(run.customers()).isEqualTo(CUSTOMERS);
        assertThat(run.personalised()).isEqualTo(CONSENTING);
        assertThat(run.general()).isEqualTo(CUSTOMERS - CONSENTING);
        assertThat(run.stages()).containsOnlyKeys("NEW").containsEntry("NEW", (long) CONSENTING);
        assertThat(decisions("mailing")).isEqualTo(List.of((long) CUSTOMERS, (long) CUSTOMERS));
    }

    @Test
    void aRunCutShortIsTakenUpWhereItStopped() {
        var run = domain.inTransaction(() -> {
            var row = new DecisionRun("cut-short", "test", domain.clock().instant());
            domain.em().persist(row);
            return row.id();
        });
        assertThat(domain.get(RunChunks.class).next(run)).isTrue();

        domain.get(RunClerk.class).resume();

        assertThat(finished(run).customers()).isEqualTo(CUSTOMERS);
        assertThat(decisions("cut-short")).isEqualTo(List.of((long) CUSTOMERS, (long) CUSTOMERS));
    }

    @Test
    void aChunkTakesAFixedNumberOfReads() {
        var run = domain.inTransaction(() -> {
            var row = new DecisionRun("counted", "test", domain.clock().instant());
            domain.em().persist(row);
            return row.id();
        });
        var sql = domain.statements(() -> domain.get(RunChunks.class).next(run));

        assertThat(sql.stream().filter(statement -> statement.startsWith("select")))
                .hasSizeLessThan(60);
        domain.get(RunClerk.class).resume();
        finished(run);
    }

    @Test
    void theValueExchangeTellsHowManyWhoAgreedGotAPersonalOffer() {
        finished(world.asPartner(() -> runs.start(OfferWorld.fields("{'placement':'checkout'}")))
                .id());
        var customer = world.customer();

        var exchange = world.asPartner(() -> domain.get(ValueExchange.class).of(customer, "en"));

        var journey = exchange.purposes().stream()
                .filter(p -> p.purpose().equals(OfferWorld.JOURNEY))
                .findFirst()
                .orElseThrow();
        assertThat(journey.wouldBring().offers()).hasSize(1);
        assertThat(journey.wouldBring().amongConsenting())
                .isEqualTo(new ValueExchangeView.Among(CONSENTING, CONSENTING));
        assertThat(exchange.purposes())
                .filteredOn(p -> p.purpose().equals(OfferWorld.BIRTHDAY))
                .allMatch(p -> p.wouldBring().amongConsenting() == null);
    }

    private Void customers() {
        var book = domain.get(CustomerBook.class);
        if (!book.idsAfter(null, 1).isEmpty()) return null;
        var profiles = new ArrayList<Profile>();
        for (int i = 0; i < CUSTOMERS; i++) profiles.add(new Profile("c" + i, null, null, null, null, null, "fr"));
        var answer = new RecordedChoice(OfferWorld.JOURNEY, Decision.GIVEN, 1, "fr", "web-form", "web", null);
        var choices = book.register(profiles).stream()
                .limit(CONSENTING)
                .map(registration -> new Choice(registration.id(), answer, "test"))
                .toList();
        assertThat(domain.get(ConsentBook.class).record(choices)).isEmpty();
        return null;
    }

    private RunView finished(UUID run) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> world.asPartner(() -> runs.find(run)), r -> r.state() == RunView.State.FINISHED);
    }

    private List<Long> decisions(String placement) {
        var counted = domain.inTransaction(() -> domain.em()
                .createQuery(
                        "select count(d), count(distinct d.customerId) from OfferDecision d where d.placement = :p",
                        Object[].class)
                .setParameter("p", placement)
                .getSingleResult());
        return List.of((Long) counted[0], (Long) counted[1]);
    }
}
