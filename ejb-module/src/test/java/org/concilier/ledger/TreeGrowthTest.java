package org.concilier.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeGrowthTest {
    private static final int MOST = 70;

    private final List<Hash> leaves = IntStream.range(0, MOST)
            .mapToObj(i -> Hash.ofLeaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();
    private final Map<Subtree, Hash> nodes = new HashMap<>();
    private final List<Hash> roots = new ArrayList<>();

    /** Grows in batches of three, each begun from stored nodes alone. */
    TreeGrowthTest() {
        roots.add(Hash.EMPTY);
        for (int size = 0; size < MOST; ) {
            var growth = new TreeGrowth(size, nodes::get);
            for (int i = 0; i < 3 && size < MOST; i++, size++) {
                growth.add(leaves.get(size));
                roots.add(growth.root());
            }
            nodes.putAll(growth.completed());
        }
    }

    @Test
    void hasTheRootThatTheDefinitionGives() {
        for (int size = 0; size <= MOST; size++) {
            assertThat(roots.get(size)).as("size " + size).isEqualTo(NaiveTree.root(leaves.subList(0, size)));
        }
    }

    @Test
    void theEmptyTreeHasTheHashOfNothing() {
        assertThat(Hash.EMPTY).hasToString("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assertThat(new TreeGrowth(0, nodes::get).root()).isEqualTo(Hash.EMPTY);
    }

    @Test
    void storesEachPerfectSubtreeOnceAndNothingElse() {
        assertThat(nodes).hasSize(70 + 35 + 17 + 8 + 4 + 2 + 1);
    }

    @Test
    void everyLeafIsProvableInEveryTreeThatHasIt() {
        for (int size = 1; size <= MOST; size++) {
            for (int i = 0; i < size; i++) {
                var proof = new Proof(ProofPlan.inclusion(i, size).hashes(nodes::get));
                assertThat(proof.includes(i, leaves.get(i), size, roots.get(size)))
                        .isTrue();
                assertThat(proof.includes(i, leaves.get((i + 1) % MOST), size, roots.get(size)))
                        .isFalse();
            }
        }
    }

    @Test
    void everyTreeIsProvablyTheBeginningOfEveryLargerOne() {
        for (int to = 1; to <= MOST; to++) {
            for (int from = 1; from <= to; from++) {
                var proof = new Proof(ProofPlan.consistency(from, to).hashes(nodes::get));
                assertThat(proof.connects(from, roots.get(from), to, roots.get(to)))
                        .isTrue();
                assertThat(proof.connects(from, roots.get(from - 1), to, roots.get(to)))
                        .isFalse();
            }
        }
    }

    @Test
    void aProofInATreeOfABillionReadsFewNodes() {
        assertThat(ProofPlan.inclusion(123_456_789, 1_000_000_007).subtrees()).hasSizeLessThan(60);
        assertThat(ProofPlan.consistency(123_456_789, 1_000_000_007).subtrees()).hasSizeLessThan(90);
    }

    @Test
    void refusesToPlanProofsOfWhatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProofPlan.inclusion(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> ProofPlan.inclusion(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> ProofPlan.consistency(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> ProofPlan.consistency(6, 5));
    }
}
