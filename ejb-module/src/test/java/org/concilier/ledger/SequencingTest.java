package org.concilier.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.SigningKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class SequencingTest {
    private final Domain domain;
    private final Ledger ledger;
    private final Sequencing sequencing;
    private final Checkpoints checkpoints;
    private final UUID someone = UUID.randomUUID();

    SequencingTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        ledger = domain.get(Ledger.class);
        sequencing = domain.get(Sequencing.class);
        checkpoints = domain.get(Checkpoints.class);
    }

    @Test
    void positionsAreGivenOnceEachAndTheRootIsThatOfAllLeavesInTheirOrder() {
        for (int i = 0; i < 40; i++) {
            append(1 + i % 5);
            if (i % 3 == 0) sequence();
        }
        sequence();

        var leaves = leavesInOrder();
        assertThat(latest().treeSize()).isEqualTo(leaves.size());
        assertThat(latest().rootHash()).isEqualTo(NaiveTree.root(leaves).toString());
        assertThat(positions())
                .containsExactlyElementsOf(
                        LongStream.range(0, leaves.size()).boxed().toList());
        assertThat(count("LedgerQueue")).isZero();
    }

    @Test
    void concurrentAppendersAndASequencerLoseNothing() throws Exception {
        var before = count("LedgerLeaf");
        var work = new ArrayList<Future<?>>();
        for (int i = 0; i < 3; i++) {
            work.add(domain.executor().submit(() -> IntStream.range(0, 20).forEach(n -> append(3))));
        }
        while (!work.stream().allMatch(Future::isDone)) sequence();
        for (var one : work) one.get();
        sequence();

        assertThat(count("LedgerLeaf")).isEqualTo(before + 180);
        assertThat(leavesInOrder()).hasSize((int) before + 180);
        assertThat(latest().rootHash())
                .isEqualTo(NaiveTree.root(leavesInOrder()).toString());
    }

    @Test
    void aLeafCommittedLateIsSequencedLate() throws Exception {
        var late = new ArrayList<String>();
        domain.inTransaction(() -> {
            late.addAll(append(1));
            domain.executor()
                    .submit(() -> {
                        append(2);
                        sequence();
                    })
                    .get();
            late.add(ledger.append(LeafKind.CONSENT, someone, Map.of("committed", "after")));
            domain.em().flush();
            domain.executor()
                    .submit(() -> {
                        append(2);
                        sequence();
                    })
                    .get();
            return null;
        });
        assertThat(ledger.position(late.get(1))).isEmpty();

        sequence();

        assertThat(ledger.position(late.get(1))).contains(latest().treeSize() - 1);
        assertThat(ledger.positions(late)).hasSize(2);
    }

    @Test
    void anotherNodesLeaseKeepsThisOneStillUntilItRunsOut() {
        append(1);
        sequence();
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("update lease set holder = 'another node' where name = 'ledger-sequencer'")
                .executeUpdate());
        var hash = append(1).get(0);

        sequence();
        assertThat(ledger.position(hash)).isEmpty();

        domain.clock().advance(Duration.ofMinutes(1));
        sequence();
        assertThat(ledger.position(hash)).isPresent();
    }

    @Test
    void everyProofHoldsAgainstItsCheckpointAlsoWhenOpeningsAreDeleted() {
        append(7);
        sequence();
        var old = latest();
        var hashes = append(6);
        sequence();
        int forgotten = domain.inTransaction(() -> ledger.forget(someone));

        assertThat(forgotten).isEqualTo(13);
        for (var hash : hashes) {
            var proof = asAuditor(() -> checkpoints.inclusion(hash, null));
            assertThat(parse(proof.proof())
                            .includes(proof.leafIndex(), Hash.parse(hash), proof.treeSize(), root(latest())))
                    .isTrue();
        }
        var proof = asAuditor(() -> checkpoints.consistency(old.treeSize(), null));
        assertThat(parse(proof.proof()).connects(old.treeSize(), root(old), latest().treeSize(), root(latest())))
                .isTrue();
    }

    @Test
    void aCheckpointIsSignedByThePublishedKey() throws Exception {
        append(1);
        sequence();

        var checkpoint = latest();
        var key = domain.get(SigningKeys.class).publicKeys().getKeyByKeyId(checkpoint.keyId());
        var header = new JWSHeader(JWSAlgorithm.ES256);
        assertThat(new ECDSAVerifier(key.toECKey())
                        .verify(header, checkpoint.signed(), new Base64URL(checkpoint.signature())))
                .isTrue();
        assertThat(checkpoint.signed())
                .asString()
                .isEqualTo("{\"rootHash\":\"" + checkpoint.rootHash() + "\",\"timestamp\":\"" + checkpoint.timestamp()
                        + "\",\"treeSize\":" + checkpoint.treeSize() + "}");
    }

    @Test
    void anIdleSequencerWritesNothing() {
        append(1);
        sequence();

        var statements = domain.statements(this::sequence);

        assertThat(statements).hasSize(2).allMatch(sql -> sql.startsWith("select"));
    }

    @Test
    void aBatchReadsTheSameWhateverTheHistory() {
        append(50);
        sequence();
        append(1);
        var small = domain.statements(this::sequence);
        append(900);
        sequence();
        append(1);

        assertThat(domain.statements(this::sequence)).hasSameSizeAs(small);
    }

    @Test
    void refusesProofsOfWhatIsNotInTheTree() {
        append(2);
        sequence();
        var size = latest().treeSize();
        var waiting = append(1).get(0);
        var last = leavesInOrder().get((int) size - 1).toString();

        assertThatThrownBy(() -> asAuditor(() -> checkpoints.inclusion(waiting, null)))
                .isInstanceOf(UnknownLeaf.class);
        assertThatThrownBy(() -> asAuditor(() -> checkpoints.inclusion(last, size - 1)))
                .isInstanceOf(UnknownLeaf.class);
        assertThatThrownBy(() -> asAuditor(() -> checkpoints.inclusion(last, size + 1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> asAuditor(() -> checkpoints.consistency(0, null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> asAuditor(() -> checkpoints.consistency(1, size + 1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> domain.as(Callers.staff(Roles.AGENT), checkpoints::latest))
                .isInstanceOf(EJBAccessException.class);
    }

    private List<String> append(int many) {
        var events = IntStream.range(0, many)
                .mapToObj(i -> new LedgerEvent(LeafKind.DECISION, someone, Map.of("n", i)))
                .toList();
        return domain.inTransaction(() -> ledger.append(events));
    }

    private void sequence() {
        while (sequencing.batch()) {}
    }

    private Checkpoint latest() {
        return asAuditor(checkpoints::latest);
    }

    private <T> T asAuditor(java.util.concurrent.Callable<T> question) {
        return domain.as(Callers.staff(Roles.AUDITOR), question);
    }

    private List<Hash> leavesInOrder() {
        return query(
                        "select l.hash from LedgerPosition p join LedgerLeaf l on l.id = p.leafId order by p.pos",
                        String.class)
                .stream()
                .map(Hash::parse)
                .toList();
    }

    private List<Long> positions() {
        return query("select p.pos from LedgerPosition p order by p.pos", Long.class);
    }

    private long count(String entity) {
        return query("select count(*) from " + entity, Long.class).get(0);
    }

    private <T> List<T> query(String jpql, Class<T> type) {
        return domain.inTransaction(() -> domain.em().createQuery(jpql, type).getResultList());
    }

    private static Proof parse(List<String> hashes) {
        return new Proof(hashes.stream().map(Hash::parse).toList());
    }

    private static Hash root(Checkpoint checkpoint) {
        return Hash.parse(checkpoint.rootHash());
    }
}
