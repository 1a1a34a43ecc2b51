package org.concilier.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The ranges whose hashes make up a proof, in its order. Planning needs no hash, so that all of them, O(log n), are
 * read at once.
 */
record ProofPlan(List<LeafRange> ranges) {
    /** PATH(index, D[size]) of RFC 6962 section 2.1.1. */
    static ProofPlan inclusion(long index, long size) {
        if (index < 0 || index >= size)
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        var path = new ArrayList<LeafRange>();
        for (var tree = new LeafRange(0, size); tree.size() > 1; ) {
            boolean left = index < tree.from() + tree.split();
            path.add(0, left ? tree.right() : tree.left());
            tree = left ? tree.left() : tree.right();
        }
        return new ProofPlan(path);
    }

    /** PROOF(from, D[to]) of RFC 6962 section 2.1.2; empty for equal sizes. */
    static ProofPlan consistency(long from, long to) {
        if (from < 1 || from > to) throw new IllegalArgumentException("no tree of " + from + " before one of " + to);
        var proof = new ArrayList<LeafRange>();
        boolean whole = true;
        var tree = new LeafRange(0, to);
        while (tree.to() != from) {
            boolean left = from <= tree.from() + tree.split();
            proof.add(0, left ? tree.right() : tree.left());
            whole &= left;
            tree = left ? tree.left() : tree.right();
        }
        if (!whole) proof.add(0, tree);
        return new ProofPlan(proof);
    }

    List<Subtree> subtrees() {
        return ranges.stream().flatMap(range -> range.subtrees().stream()).toList();
    }

    List<Hash> hashes(Function<Subtree, Hash> roots) {
        return ranges.stream().map(range -> range.root(roots)).toList();
    }
}
