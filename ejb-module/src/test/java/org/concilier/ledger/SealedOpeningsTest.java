package org.concilier.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.vault.Erased;
import org.junit.jupiter.api.Test;

/** What leaves commit to can be read with the person's key alone, and by nobody once it is destroyed. */
@OnBothDatabases
class SealedOpeningsTest {
    private final Domain domain;
    private final Ledger ledger;
    private final Erased erased;
    private final SequencedLedger log;
    private final UUID someone;

    SealedOpeningsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        ledger = domain.get(Ledger.class);
        erased = domain.get(Erased.class);
        log = new SequencedLedger(domain);
        someone = log.someone;
    }

    @Test
    void theDatabaseAloneTellsNothing() {
        domain.inTransaction(() -> ledger.append(LeafKind.CONSENT, someone, Map.of("decision", "REFUSED")));

        assertThat(rows("sealed"))
                .singleElement()
                .satisfies(text -> assertThat(text).matches("[\\w-]+").doesNotContain("REFUSED"));
    }

    @Test
    void openingsAreReadPageByPageInTheirOrder() {
        var hashes = log.append(25);

        var read = new ArrayList<Opening>();
        for (var page = ledger.openings(someone, 0, 10); !page.isEmpty(); ) {
            assertThat(page).hasSizeLessThanOrEqualTo(10);
            read.addAll(page);
            page = ledger.openings(someone, page.get(page.size() - 1).leafId(), 10);
        }

        assertThat(read).extracting(Opening::leafHash).containsExactlyElementsOf(hashes);
        assertThat(read.get(7).event()).isEqualTo("{\"n\":7,\"subject\":\"" + someone + "\"}");
    }

    @Test
    void aPageCostsTheSameHoweverLongTheHistory() {
        log.append(20);
        var few = domain.statements(() -> ledger.openings(someone, 0, 10));
        log.append(300);

        assertThat(domain.statements(() -> ledger.openings(someone, 0, 10))).hasSameSizeAs(few);
        assertThat(domain.vaultStatements(() -> ledger.openings(someone, 0, 10)))
                .hasSize(1);
    }

    @Test
    void anErasedPersonsOpeningsStayShutThoughABackupBringsThemBack() {
        log.append(3);

        erased.add(someone);

        assertThat(rows("sealed")).as("rows as in a restored backup").hasSize(3);
        assertThat(ledger.openings(someone, 0, 10)).isEmpty();
    }

    @Test
    void everyProofHoldsAfterErasure() {
        var hashes = new ArrayList<>(log.append(5));
        log.sequence();
        erased.add(someone);
        domain.inTransaction(() -> ledger.forget(someone));
        hashes.addAll(log.append(2));
        log.sequence();

        for (var hash : hashes) {
            var proof = log.asAuditor(() -> domain.get(Checkpoints.class).inclusion(hash, null));
            assertThat(SequencedLedger.parse(proof.proof())
                            .includes(
                                    proof.leafIndex(),
                                    Hash.parse(hash),
                                    proof.treeSize(),
                                    SequencedLedger.root(log.latest())))
                    .isTrue();
        }
    }

    @Test
    void whatIsAppendedAboutAnErasedPersonMakesALeafWithoutOpening() {
        erased.add(someone);

        var hashes = log.append(2);
        log.sequence();

        assertThat(ledger.positions(hashes)).hasSize(2);
        assertThat(rows("sealed")).isEmpty();
    }

    @Test
    void anOpeningMovedToAnotherLeafDoesNotOpen() {
        log.append(2);
        var sealed = rows("sealed");
        var ids = rows("leaf_id");
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("update ledger_opening set sealed = ?1 where leaf_id = ?2")
                .setParameter(1, sealed.get(0))
                .setParameter(2, Long.valueOf(ids.get(1)))
                .executeUpdate());

        assertThatThrownBy(() -> ledger.openings(someone, 0, 10)).hasMessageContaining("does not open");
    }

    @Test
    void manyPersonsCostTheVaultOneQuestion() {
        var events = Stream.generate(UUID::randomUUID)
                .limit(400)
                .map(person -> new LedgerEvent(LeafKind.DECISION, person, Map.of()))
                .toList();
        domain.inTransaction(() -> ledger.append(events));

        var asked = domain.vaultStatements(() -> domain.inTransaction(() -> ledger.append(events)));

        assertThat(asked).hasSize(1);
    }

    @Test
    void concurrentFirstAppendsAboutAPersonShareOneKey() throws Exception {
        var together = new CyclicBarrier(4);
        var work = new ArrayList<Future<String>>();
        for (int i = 0; i < 4; i++) {
            work.add(domain.executor().submit(() -> {
                together.await();
                return domain.inTransaction(() -> ledger.append(LeafKind.CONSENT, someone, Map.of()));
            }));
        }
        for (var one : work) one.get();

        assertThat(ledger.openings(someone, 0, 10)).hasSize(4);
    }

    private List<String> rows(String column) {
        return domain.inTransaction(() -> {
            List<?> found = domain.em()
                    .createNativeQuery(
                            "select " + column + " from ledger_opening where subject_id = ?1 order by leaf_id")
                    .setParameter(1, someone)
                    .getResultList();
            return found.stream().map(Object::toString).toList();
        });
    }
}
