package org.concilier.launcher.proof;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;

/** That a leaf is in a tree: RFC 6962 section 2.1.1 word for word, from the top of the tree down to the leaf. */
final class InclusionProof {
    private final Deque<byte[]> path;

    private InclusionProof(Deque<byte[]> path) {
        this.path = path;
    }

    /**
     * The root that a proof leads to.
     *
     * @param proof base64 hashes, deepest first
     * @throws Damaged when it does not have as many hashes as the tree needs
     */
    static byte[] root(byte[] leaf, long index, long size, List<String> proof) {
        if (index < 0 || index >= size) throw new Damaged("its position is not in the tree");
        var path = new ArrayDeque<byte[]>();
        for (var hash : proof) path.add(decoded(hash));
        var inclusion = new InclusionProof(path);
        var root = inclusion.root(leaf, index, size);
        if (!inclusion.path.isEmpty()) throw new Damaged("its proof is too long");
        return root;
    }

    private byte[] root(byte[] leaf, long index, long size) {
        if (size == 1) return leaf;
        long split = Long.highestOneBit(size - 1);
        var sibling = path.pollLast();
        if (sibling == null) throw new Damaged("its proof is too short");
        return index < split
                ? Sha256.ofNode(root(leaf, index, split), sibling)
                : Sha256.ofNode(sibling, root(leaf, index - split, size - split));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Damaged("its proof is not made of hashes");
        }
    }
}
