package org.concilier.launcher.proof;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first verdict: that nothing was altered, reordered or cut off. Judged on the leaves themselves, whose hashes are
 * computed anew, and on every checkpoint that was signed while they came in.
 */
final class Integrity {
    private final Frontier tree = new Frontier();
    private final Faults faults = new Faults();
    private final Keys keys;
    private final Optional<SignedCheckpoint> kept;
    private SignedCheckpoint newest;
    private long checkpoints;
    private long next;
    private long lastGood;
    private long broken;

    /** @param kept a checkpoint that someone noted earlier, elsewhere */
    Integrity(Keys keys, Optional<SignedCheckpoint> kept) {
        this.keys = keys;
        this.kept = kept;
        kept.filter(older -> !older.isSignedBy(keys))
                .ifPresent(older -> fault(
                        "The checkpoint that you kept (%d leaves, %s) is not signed by a key of this ledger (key %s).",
                        older.treeSize(), older.timestamp(), older.keyId()));
        compareWithKept();
    }

    /** @return the hash that its bytes give */
    byte[] leaf(Members line) {
        var hash = Sha256.ofLeaf(line.text("leaf").getBytes(StandardCharsets.UTF_8));
        long index = line.number("i");
        if (index != next) {
            fault("After position %d comes position %d: leaves are missing, doubled or out of order.", next - 1, index);
        }
        next = index + 1;
        if (!Sha256.text(hash).equals(line.text("hash"))) {
            fault(
                    "Position %d: the leaf was altered: its hash is %s, not %s.",
                    index, Sha256.text(hash), line.text("hash"));
        }
        tree.add(hash);
        compareWithKept();
        return hash;
    }

    /** The same leaf at two positions. */
    void doubled(byte[] hash) {
        fault("Position %d: the leaf %s is there for the second time.", next - 1, Sha256.text(hash));
    }

    void checkpoint(JsonObject json) {
        var checkpoint = SignedCheckpoint.of(json);
        checkpoints++;
        newest = checkpoint;
        if (!checkpoint.isSignedBy(keys)) {
            fault(
                    keys.has(checkpoint.keyId())
                            ? "The checkpoint of %d leaves (%s) is forged: key %s did not sign it."
                            : "The checkpoint of %d leaves (%s) is signed by a key that is not trusted: %s.",
                    checkpoint.treeSize(),
                    checkpoint.timestamp(),
                    checkpoint.keyId());
        }
        if (checkpoint.treeSize() != tree.size()) {
            fault(
                    "A checkpoint of %d leaves comes after %d leaves: leaves are missing, or were added.",
                    checkpoint.treeSize(), tree.size());
        } else if (checkpoint.hasRoot(tree.root())) {
            lastGood = tree.size();
        } else if (broken++ == 0) {
            fault(
                    "The leaves do not give the root %s that was signed for %d leaves (%s): what was altered lies from"
                            + " position %d to %d.",
                    checkpoint.rootHash(), tree.size(), checkpoint.timestamp(), lastGood, tree.size() - 1);
        }
    }

    void fault(String sentence, Object... parts) {
        faults.add(String.format(java.util.Locale.ROOT, sentence, parts));
    }

    /** Whether the file has all that its header promised. */
    void end(long promised) {
        if (tree.size() != promised) fault("The header tells %d leaves, the file has %d.", promised, tree.size());
        if (newest == null || newest.treeSize() != promised) {
            fault("The file does not end with the checkpoint of all %d leaves.", promised);
        }
        if (broken > 1) fault("%d later checkpoints do not fit either.", broken - 1);
        kept.filter(older -> older.treeSize() > tree.size())
                .ifPresent(older -> fault(
                        "The checkpoint that you kept (%s) has %d leaves, the export only %d: the last %d were cut off.",
                        older.timestamp(), older.treeSize(), tree.size(), older.treeSize() - tree.size()));
    }

    private void compareWithKept() {
        kept.filter(older -> older.treeSize() == tree.size() && !older.hasRoot(tree.root()))
                .ifPresent(older -> fault(
                        "The first %d leaves are not those of the checkpoint that you kept (%s): the past was rewritten.",
                        older.treeSize(), older.timestamp()));
    }

    boolean holds() {
        return faults.isEmpty();
    }

    Faults faults() {
        return faults;
    }

    long leaves() {
        return tree.size();
    }

    long checkpoints() {
        return checkpoints;
    }

    /** The last checkpoint of the file, which is worth keeping when everything holds. */
    Optional<SignedCheckpoint> newest() {
        return Optional.ofNullable(newest);
    }
}
