package org.concilier.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SequencingTest {
    private final Domain domain;
    private final Ledger ledger;
    private final SequencedLedger log;

    SequencingTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        ledger = domain.get(Ledger.class);
        log = new SequencedLedger(domain);
    }

    @Test
    void positionsAreGivenOnceEachAndTheRootIsThatOfAllLeavesInTheirOrder() {
        for (int i = 0; i < 40; i++) {
            log.append(1 + i % 5);
            if (i % 3 == 0) log.sequence();
        }
        log.sequence();

        var leaves = log.leavesInOrder();
        assertThat(log.latest().treeSize()).isEqualTo(leaves.size());
        assertThat(log.latest().rootHash()).isEqualTo(NaiveTree.root(leaves).toString());
        assertThat(log.positions())
                .containsExactlyElementsOf(
                        LongStream.range(0, leaves.size()).boxed().toList());
        assertThat(log.count("LedgerQueue")).isZero();
    }

    @Test
    void concurrentAppendersAndASequencerLoseNothing() throws Exception {
        var before = log.count("LedgerLeaf");
        var work = new ArrayList<Future<?>>();
        for (int i = 0; i < 3; i++) {
            work.add(domain.executor().submit(() -> IntStream.range(0, 20).forEach(n -> log.append(3))));
        }
        while (!work.stream().allMatch(Future::isDone)) log.sequence();
        for (var one : work) one.get();
        log.sequence();

        assertThat(log.count("LedgerLeaf")).isEqualTo(before + 180);
        assertThat(log.leavesInOrder()).hasSize((int) before + 180);
        assertThat(log.latest().rootHash())
                .isEqualTo(NaiveTree.root(log.leavesInOrder()).toString());
    }

    @Test
    void whileOneWriterIsHeldUpTheOthersCommitAndEveryLeafGetsOnePosition() throws Exception {
        log.sequence();
        var before = log.count("LedgerPosition");
        var held = domain.inTransaction(() -> {
            var mine = ledger.append(LeafKind.CONSENT, log.someone, Map.of("held", true));
            domain.em().flush();
            var others = IntStream.range(0, 3)
                    .mapToObj(i -> domain.executor()
                            .submit(() -> IntStream.range(0, 10).forEach(n -> log.append(2))))
                    .toList();
            for (var other : others) other.get();
            domain.executor().submit(log::sequence).get();
            assertThat(log.count("LedgerPosition")).isEqualTo(before + 60);
            return mine;
        });
        log.sequence();

        assertThat(ledger.position(held)).contains(before + 60);
        assertThat(log.leavesInOrder()).hasSize((int) before + 61).doesNotHaveDuplicates();
        assertThat(log.latest().rootHash())
                .isEqualTo(NaiveTree.root(log.leavesInOrder()).toString());
    }

    @Test
    void aLeafCommittedLateIsSequencedLate() throws Exception {
        var late = new ArrayList<String>();
        domain.inTransaction(() -> {
            late.addAll(log.append(1));
            domain.executor()
                    .submit(() -> {
                        log.append(2);
                        log.sequence();
                    })
                    .get();
            late.add(ledger.append(LeafKind.CONSENT, UUID.randomUUID(), Map.of("committed", "after")));
            domain.em().flush();
            domain.executor()
                    .submit(() -> {
                        log.append(2);
                        log.sequence();
                    })
                    .get();
            return null;
        });
        assertThat(ledger.position(late.get(1))).isEmpty();

        log.sequence();

        assertThat(ledger.position(late.get(1))).contains(log.latest().treeSize() - 1);
        assertThat(ledger.positions(late)).hasSize(2);
    }

    @Test
    void anotherNodesLeaseKeepsThisOneStillUntilItRunsOut() {
        log.append(1);
        log.sequence();
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("update lease set holder = 'another node' where name = 'ledger-sequencer'")
                .executeUpdate());
        var hash = log.append(1).get(0);

        log.sequence();
        assertThat(ledger.position(hash)).isEmpty();

        domain.clock().advance(Duration.ofMinutes(1));
        log.sequence();
        assertThat(ledger.position(hash)).isPresent();
    }

    @Test
    void anIdleSequencerWritesNothing() {
        log.append(1);
        log.sequence();

        var statements = domain.statements(log::sequence);

        assertThat(statements).hasSize(2).allMatch(sql -> sql.startsWith("select"));
    }

    @Test
    void aBatchReadsTheSameWhateverTheHistory() {
        log.append(50);
        log.sequence();
        log.append(1);
        var small = domain.statements(log::sequence);
        log.append(900);
        log.sequence();
        log.append(1);

        assertThat(domain.statements(log::sequence)).hasSameSizeAs(small);
    }
}
