package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.consent.Decision.GIVEN;
import static org.concilier.consent.Decision.REFUSED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has lapsed is written down; nothing depends on when. */
@OnBothDatabases
class ConsentWatchTest {
    private final Domain domain;
    private final ConsentWorld world;
    private final ConsentWatch watch;
    private UUID customer;
    private String purpose;

    ConsentWatchTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        watch = domain.get(ConsentWatch.class);
    }

    @BeforeEach
    void aPurposeThatNobodyElseUses() {
        customer = world.customer();
        purpose = world.purpose("Comptoir du Nord");
    }

    @Test
    void whatRanOutGetsItsStepAtTheInstantItRanOut() {
        var given = world.answer(customer, purpose, GIVEN);
        domain.clock().advance(Duration.ofDays(400));
        var told = now(given);

        watch.watch();

        var history = world.history(customer, given.id());
        assertThat(history).extracting(ConsentView::status).containsExactly(ConsentStatus.GIVEN, ConsentStatus.EXPIRED);
        var expired = history.get(1);
        assertThat(expired.changedAt()).isEqualTo(given.validUntil());
        assertThat(expired.validUntil()).isEqualTo(given.validUntil());
        assertThat(expired.recordedBy()).isEqualTo("system");
        assertThat(expired.collection().route()).isEqualTo(Route.SYSTEM);
        assertThat(expired.epoch()).isEqualTo(given.epoch() + 1);
        assertThat(expired.leafHash()).isNotEqualTo(given.leafHash());
        assertThat(told.status()).isEqualTo(now(given).status()).isEqualTo(ConsentStatus.EXPIRED);
        assertThat(domain.fired(ConsentsChanged.class))
                .flatExtracting(ConsentsChanged::changes)
                .contains(new ConsentChanged(customer, purpose, false, expired.epoch()));
    }

    @Test
    void aNoticeThatIsNotCompatibleLeavesItsStepOnEachOlderConsent() {
        var given = world.answer(customer, purpose, GIVEN);
        var renewing = world.customer();
        world.publish(purpose, "second", false);
        var renewed = world.answer(renewing, purpose, GIVEN, 2);

        watch.watch();

        assertThat(statuses(customer, given)).containsExactly(ConsentStatus.GIVEN, ConsentStatus.SUPERSEDED);
        assertThat(statuses(renewing, renewed)).containsExactly(ConsentStatus.GIVEN);
    }

    @Test
    void aRetiredPurposeIsARevocationByTheCompanyBeforeAndAfterItIsWrittenDown() {
        var given = world.answer(customer, purpose, GIVEN);
        world.officer(() -> domain.get(Purposes.class).retire(purpose));
        assertThat(now(given).status()).isEqualTo(ConsentStatus.REVOKED);

        watch.watch();

        var history = world.history(customer, given.id());
        assertThat(history).extracting(ConsentView::status).endsWith(ConsentStatus.REVOKED);
        assertThat(history.get(1).reason()).isEqualTo(Lapsing.RETIRED);
    }

    @Test
    void nothingIsWrittenTwiceAndNothingThatStandsOrWasSaidIsTouched() {
        var given = world.answer(customer, purpose, GIVEN);
        var no = world.customer();
        var refused = world.answer(no, purpose, REFUSED);
        var stopped = world.customer();
        var withdrawn = world.answer(stopped, purpose, GIVEN);
        world.withdraw(stopped, withdrawn.id());
        watch.watch();
        assertThat(statuses(customer, given)).hasSize(1);

        domain.clock().advance(Duration.ofDays(400));
        watch.watch();
        watch.watch();

        assertThat(statuses(customer, given)).hasSize(2);
        assertThat(statuses(no, refused)).hasSize(1);
        assertThat(statuses(stopped, withdrawn)).hasSize(2);
    }

    @Test
    void theAnswerForAnyInstantIsTheSameWhetherTheWatchHasBeenByOrNot() {
        var given = world.answer(customer, purpose, GIVEN);
        domain.clock().advance(Duration.ofDays(30));
        world.publish(purpose, "second", false);
        var second = world.customer();
        world.answer(second, purpose, GIVEN, 2);
        domain.clock().advance(Duration.ofDays(400));
        var instants = Stream.of(0, 10, 29, 31, 300, 390, 396, 429)
                .map(days -> given.changedAt().plus(Duration.ofDays(days)).plusSeconds(1))
                .toList();
        var before = lookBack(instants, second);

        watch.watch();

        assertThat(lookBack(instants, second)).isEqualTo(before).doesNotHaveDuplicates();
    }

    @Test
    void manyAreWrittenInPiecesOfOneCostEach() {
        var customers = Stream.generate(world::customer).limit(450).toList();
        var answer = new RecordedChoice(purpose, GIVEN, 1, "en", "import", "store", null);
        domain.inTransaction(() -> domain.get(ConsentBook.class)
                .record(customers.stream()
                        .map(c -> Choice.imported(c, answer, "partner"))
                        .toList()));
        domain.clock().advance(Duration.ofDays(400));

        var reads = domain.statements(watch::watch).stream()
                .filter(sql -> sql.startsWith("select") && !sql.contains("_seq") && sql.contains("consent_subject"))
                .toList();

        assertThat(reads).hasSize(3);
        assertThat(domain.inTransaction(() -> domain.em()
                        .createQuery(
                                "select count(c) from Consent c where c.purpose = :p and c.change.status = EXPIRED",
                                Long.class)
                        .setParameter("p", purpose)
                        .getSingleResult()))
                .isEqualTo(450);
    }

    @Test
    void anotherNodeAtItIsLeftToIt() {
        var given = world.answer(customer, purpose, GIVEN);
        domain.clock().advance(Duration.ofDays(400));
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("delete from lease where name = 'consent-watch'")
                .executeUpdate());
        domain.inTransaction(() -> domain.em()
                .createNativeQuery(
                        "insert into lease (name, holder, held_until) values ('consent-watch', 'another', ?1)")
                .setParameter(1, domain.clock().instant().plusSeconds(60))
                .executeUpdate());

        watch.watch();
        assertThat(statuses(customer, given)).hasSize(1);

        domain.clock().advance(Duration.ofSeconds(61));
        watch.watch();
        assertThat(statuses(customer, given)).hasSize(2);
    }

    private List<String> lookBack(List<Instant> instants, UUID other) {
        var all = new ArrayList<String>();
        for (var at : instants) {
            for (var person : List.of(customer, other)) {
                all.add(at + " " + person + " "
                        + world.as(person, () -> world.consents.of(person, at)).stream()
                                .map(c -> c.status() + " " + c.permits())
                                .toList());
            }
        }
        return all;
    }

    private ConsentView now(ConsentView consent) {
        return world.as(consent.customerId(), () -> world.consents.find(consent.id()));
    }

    private List<ConsentStatus> statuses(UUID who, ConsentView consent) {
        return world.history(who, consent.id()).stream()
                .map(ConsentView::status)
                .toList();
    }
}
