package org.concilier.ledger;

import java.util.Iterator;
import java.util.List;

/**
 * Checking of proofs, as anyone outside can do it with nothing but hashes (RFC 9162 sections 2.1.3.2 and 2.1.4.2).
 * Answers no for every malformed input rather than failing.
 */
record Proof(List<Hash> hashes) {
    /** Whether a leaf is at this index of the tree with this size and root. */
    boolean includes(long index, Hash leaf, long size, Hash root) {
        if (index < 0 || index >= size || !leaf.isWhole()) return false;
        long node = index;
        long last = size - 1;
        var hash = leaf;
        for (var sibling : hashes) {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(sibling, hash);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree of the second size and root only adds leaves to that of the first. */
    boolean connects(long from, Hash fromRoot, long to, Hash toRoot) {
        if (from < 1 || from > to) return false;
        if (from == to) return hashes.isEmpty() && fromRoot.equals(toRoot);
        if (hashes.isEmpty()) return false;
        int up = Long.numberOfTrailingZeros(from);
        var rest = hashes.iterator();
        // A first tree that is perfect is its own first hash, and the proof leaves it out.
        var start = Long.bitCount(from) == 1 ? fromRoot : rest.next();
        return connects((from - 1) >> up, (to - 1) >> up, start, rest, fromRoot, toRoot);
    }

    private static boolean connects(long node, long last, Hash start, Iterator<Hash> rest, Hash fromRoot, Hash toRoot) {
        var old = start;
        var grown = start;
        while (rest.hasNext()) {
            var hash = rest.next();
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last) {
                old = Hash.ofNode(hash, old);
                grown = Hash.ofNode(hash, grown);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                grown = Hash.ofNode(grown, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(fromRoot) && grown.equals(toRoot);
    }
}
