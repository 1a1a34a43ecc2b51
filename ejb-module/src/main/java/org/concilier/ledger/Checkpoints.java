package org.concilier.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;

/** What an auditor checks the ledger with. Every answer reads O(log n) rows. */
@Stateless
@RolesAllowed({Roles.AUDITOR, Roles.AUDIT_READ})
public class Checkpoints {
    @Inject
    Tree tree;

    @Inject
    Ledger ledger;

    /** @throws NoCheckpointYet within the first second of a new database */
    public Checkpoint latest() {
        return tree.newest().orElseThrow(NoCheckpointYet::new);
    }

    /**
     * That a leaf is in the tree (RFC 6962 section 2.1.1).
     *
     * @param leafHash base64
     * @param size of the tree to prove it in, up to the latest; null for the latest
     * @throws UnknownLeaf when the tree of that size does not have it (yet)
     */
    public Inclusion inclusion(String leafHash, Long size) {
        long treeSize = size == null ? latest().treeSize() : known("/size", size);
        long index = ledger.position(leafHash).filter(i -> i < treeSize).orElseThrow(UnknownLeaf::new);
        return new Inclusion(index, treeSize, leafHash, proof(ProofPlan.inclusion(index, treeSize)));
    }

    /**
     * That the tree of one size only adds leaves to that of another (RFC 6962 section 2.1.2).
     *
     * @param from 1 or more
     * @param to {@code from} or more, up to the latest; null for the latest
     */
    public Consistency consistency(long from, Long to) {
        long until = to == null ? latest().treeSize() : known("/to", to);
        if (from < 1 || from > until) throw new InvalidInput("/from", "must be a tree size from 1 to " + until);
        return new Consistency(proof(ProofPlan.consistency(from, until)));
    }

    private long known(String pointer, long size) {
        long latest = latest().treeSize();
        if (size < 1 || size > latest) throw new InvalidInput(pointer, "must be a tree size from 1 to " + latest);
        return size;
    }

    private List<String> proof(ProofPlan plan) {
        var roots = tree.roots(plan.subtrees());
        return plan.hashes(roots::get).stream().map(Hash::toString).toList();
    }

    /**
     * @param leafIndex position, from 0
     * @param proof audit path, base64 hashes, deepest first
     */
    public record Inclusion(long leafIndex, long treeSize, String leafHash, List<String> proof) {}

    /** @param proof base64 hashes as RFC 6962 section 2.1.2 orders them */
    public record Consistency(List<String> proof) {}
}
