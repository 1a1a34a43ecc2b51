package org.concilier.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A tree to which leaves are added at the right, holding only the perfect subtrees that still wait for a sibling. */
class TreeGrowth {
    private final Deque<Hash> waiting = new ArrayDeque<>();
    private final Map<Subtree, Hash> completed = new LinkedHashMap<>();
    private long size;

    /** @param roots of the subtrees that {@link LeafRange#subtrees} names for a tree of that size */
    TreeGrowth(long size, Function<Subtree, Hash> roots) {
        this.size = size;
        if (size > 0) {
            for (var subtree : new LeafRange(0, size).subtrees()) waiting.push(roots.apply(subtree));
        }
    }

    /** Adds one leaf and completes each subtree that ends with it. */
    void add(Hash leaf) {
        var root = leaf;
        completed.put(new Subtree(0, size), root);
        for (int height = 1; (size >> (height - 1) & 1) == 1; height++) {
            root = Hash.ofNode(waiting.pop(), root);
            completed.put(new Subtree(height, size >> height), root);
        }
        waiting.push(root);
        size++;
    }

    long size() {
        return size;
    }

    /** Subtrees completed since this object was made, children first. */
    Map<Subtree, Hash> completed() {
        return completed;
    }

    /** The Merkle tree hash of all leaves. */
    Hash root() {
        var parts = waiting.iterator();
        if (!parts.hasNext()) return Hash.EMPTY;
        var root = parts.next();
        while (parts.hasNext()) root = Hash.ofNode(parts.next(), root);
        return root;
    }
}
