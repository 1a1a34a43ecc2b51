package org.concilier.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Consecutive leaves D[from:to] of RFC 6962 section 2.1, which splits a tree only at the largest power of two: so
 * {@code from} is a multiple of that power, and the range falls into few perfect subtrees.
 */
record LeafRange(long from, long to) {
    LeafRange {
        if (from < 0 || to <= from) throw new IllegalArgumentException("no leaves from " + from + " to " + to);
    }

    long size() {
        return to - from;
    }

    /** The largest power of two smaller than the size, which must be 2 or more. */
    long split() {
        return Long.highestOneBit(size() - 1);
    }

    LeafRange left() {
        return new LeafRange(from, from + split());
    }

    LeafRange right() {
        return new LeafRange(from + split(), to);
    }

    /** Largest first; at most one for each bit of the size. */
    List<Subtree> subtrees() {
        var all = new ArrayList<Subtree>();
        long at = from;
        for (long rest = size(); rest > 0; rest -= Long.highestOneBit(rest)) {
            int height = Long.SIZE - 1 - Long.numberOfLeadingZeros(rest);
            all.add(new Subtree(height, at >> height));
            at += Long.highestOneBit(rest);
        }
        return all;
    }

    /** The Merkle tree hash of the range, from the roots of its subtrees. */
    Hash root(Function<Subtree, Hash> roots) {
        var parts = subtrees();
        var root = roots.apply(parts.get(parts.size() - 1));
        for (int i = parts.size() - 2; i >= 0; i--) root = Hash.ofNode(roots.apply(parts.get(i)), root);
        return root;
    }
}
