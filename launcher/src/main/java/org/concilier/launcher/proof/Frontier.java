package org.concilier.launcher.proof;

/**
 * A Merkle tree that only grows, known by the roots of its perfect subtrees, one at most of each height: enough for the
 * root at every size on the way, and the same little memory for any number of leaves.
 */
final class Frontier {
    private final byte[][] roots = new byte[Long.SIZE][];
    private long size;

    void add(byte[] leafHash) {
        var hash = leafHash;
        int height = 0;
        while (has(height)) hash = Sha256.ofNode(roots[height++], hash);
        roots[height] = hash;
        size++;
    }

    long size() {
        return size;
    }

    /** MTH of RFC 6962 section 2.1. */
    byte[] root() {
        if (size == 0) return Sha256.ofNothing();
        int height = Long.numberOfTrailingZeros(size);
        var root = roots[height];
        while (++height < Long.SIZE) {
            if (has(height)) root = Sha256.ofNode(roots[height], root);
        }
        return root;
    }

    private boolean has(int height) {
        return (size >> height & 1) == 1;
    }
}
