package org.concilier.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.concilier.shared.Callers;
import org.concilier.shared.Domain;
import org.concilier.shared.Roles;

/** What tests of the sequenced ledger do again and again. */
public final class SequencedLedger {
    /** The person whom the appended leaves are about. */
    final UUID someone = UUID.randomUUID();

    private final Domain domain;
    private final Ledger ledger;
    private final Sequencing sequencing;

    public SequencedLedger(Domain domain) {
        this.domain = domain;
        ledger = domain.get(Ledger.class);
        sequencing = domain.get(Sequencing.class);
    }

    List<String> append(int many) {
        var events = IntStream.range(0, many)
                .mapToObj(i -> new LedgerEvent(LeafKind.DECISION, someone, Map.of("n", i)))
                .toList();
        return domain.inTransaction(() -> ledger.append(events));
    }

    public void sequence() {
        while (sequencing.batch()) {}
    }

    Checkpoint latest() {
        return asAuditor(domain.get(Checkpoints.class)::latest);
    }

    <T> T asAuditor(Callable<T> question) {
        return domain.as(Callers.staff(Roles.AUDITOR), question);
    }

    /** Whether each leaf there is has a proof that verifies; there must be some. */
    public boolean isProvenLeafByLeaf() {
        var root = latest();
        return !leavesInOrder().isEmpty()
                && leavesInOrder().stream().allMatch(leaf -> {
                    var proof = asAuditor(() -> domain.get(Checkpoints.class).inclusion(leaf.toString(), null));
                    return parse(proof.proof()).includes(proof.leafIndex(), leaf, root.treeSize(), root(root));
                });
    }

    List<Hash> leavesInOrder() {
        return query(
                        "select l.hash from LedgerPosition p join LedgerLeaf l on l.id = p.leafId order by p.pos",
                        String.class)
                .stream()
                .map(Hash::parse)
                .toList();
    }

    List<Long> positions() {
        return query("select p.pos from LedgerPosition p order by p.pos", Long.class);
    }

    long count(String entity) {
        return query("select count(*) from " + entity, Long.class).get(0);
    }

    private <T> List<T> query(String jpql, Class<T> type) {
        return domain.inTransaction(() -> domain.em().createQuery(jpql, type).getResultList());
    }

    /** Whether a proof is one, by the verifier of the standard. */
    public boolean holds(Proofs.Proven leaf, Checkpoint checkpoint) {
        return parse(leaf.proof())
                .includes(leaf.index(), Hash.parse(leaf.leafHash()), checkpoint.treeSize(), root(checkpoint));
    }

    static Proof parse(List<String> hashes) {
        return new Proof(hashes.stream().map(Hash::parse).toList());
    }

    static Hash root(Checkpoint checkpoint) {
        return Hash.parse(checkpoint.rootHash());
    }
}
