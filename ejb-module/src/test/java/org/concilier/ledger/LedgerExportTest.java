package org.concilier.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.concilier.ledger.LedgerExport.Leaf;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class LedgerExportTest {
    private final Domain domain;
    private final SequencedLedger log;
    private final LedgerExport export;

    LedgerExportTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        log = new SequencedLedger(domain);
        export = domain.get(LedgerExport.class);
    }

    /** Of the empty tree, when it is the first test. */
    @BeforeEach
    void firstCheckpoint() {
        log.sequence();
    }

    @Test
    void leavesComeInOrderWithTheVeryTextThatWasHashedAndEachCheckpointFitsThem() {
        for (int i = 0; i < 5; i++) {
            log.append(1 + 400 * i);
            log.sequence();
        }
        log.append(3);
        var head = log.asAuditor(export::begin);

        var leaves = new ArrayList<Hash>();
        var checkpoints = new ArrayList<Checkpoint>();
        for (long from = 0; from < head.treeSize(); from += LedgerExport.PAGE) {
            var page = page(from, head.treeSize());
            for (var leaf : page.leaves()) {
                assertThat(leaf.index()).isEqualTo(leaves.size());
                assertThat(Hash.ofLeaf(leaf.text().getBytes(StandardCharsets.UTF_8)))
                        .hasToString(leaf.hash());
                leaves.add(Hash.parse(leaf.hash()));
            }
            checkpoints.addAll(page.checkpoints());
        }

        assertThat(leaves).hasSize((int) head.treeSize());
        assertThat(checkpoints.get(0).treeSize()).isZero();
        assertThat(checkpoints.get(checkpoints.size() - 1).treeSize()).isEqualTo(head.treeSize());
        assertThat(checkpoints)
                .hasSize((int) log.count("LedgerCheckpoint"))
                .allSatisfy(c -> assertThat(c.rootHash())
                        .isEqualTo(NaiveTree.root(leaves.subList(0, (int) c.treeSize()))
                                .toString()));
    }

    @Test
    void anExportEndsWhereItBeganWhateverComesInMeanwhile() {
        log.append(1);
        log.sequence();
        log.append(2);
        log.sequence();
        var head = log.asAuditor(export::begin);
        log.append(2);
        log.sequence();

        var page = page(head.treeSize() - 2, head.treeSize());

        assertThat(page.leaves()).extracting(Leaf::index).containsExactly(head.treeSize() - 2, head.treeSize() - 1);
        assertThat(page.checkpoints()).extracting(Checkpoint::treeSize).containsExactly(head.treeSize());
    }

    @Test
    void aPageCostsTheSameWhateverTheLedger() {
        log.append(1);
        log.sequence();
        assertThat(domain.statements(() -> page(0, 1))).hasSize(2);
        log.append(2000);
        log.sequence();

        assertThat(domain.statements(() -> page(0, log.latest().treeSize())))
                .filteredOn(sql -> sql.contains("ledger_position"))
                .hasSize(1);
        assertThat(page(0, 2000).leaves()).hasSize(LedgerExport.PAGE);
    }

    @Test
    void everyKindOfLeafThatIsWrittenHasRecordsToCompareWith() {
        assertThat(log.asAuditor(export::begin).kinds())
                .containsAll(List.of(LeafKind.ACCESS, LeafKind.CONSENT, LeafKind.DECISION, LeafKind.REDEMPTION))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyAuditorsMayHaveIt() {
        assertThatThrownBy(() -> domain.as(Callers.staff(Roles.PRIVACY_OFFICER), export::begin))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> domain.as(Callers.client(Roles.CUSTOMERS_READ), () -> export.stretch(0, 1)))
                .isInstanceOf(EJBAccessException.class);
    }

    private LedgerExport.Stretch page(long from, long size) {
        return log.asAuditor(() -> export.stretch(from, size));
    }
}
