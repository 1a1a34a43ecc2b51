package org.concilier.launcher.proof;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concilier.launcher.Refusal;

/** Whether a file of evidence proves what it tells. */
final class EvidenceVerdict {
    private final EvidenceArchive archive;
    private final Members evidence;
    private final boolean trusted;
    private final Keys keys;
    private final SignedCheckpoint checkpoint;
    private final Faults faults = new Faults();
    private long proven;
    private long opened;

    private EvidenceVerdict(EvidenceArchive archive, Optional<Keys> given) {
        this.archive = archive;
        evidence = new Members(archive.evidence());
        trusted = given.isPresent();
        keys = given.orElseGet(() -> Keys.of(evidence.object("publicKeys")));
        checkpoint = SignedCheckpoint.of(evidence.object("checkpoint"));
    }

    /** @param keys that were got elsewhere; without them those in the file are believed */
    static EvidenceVerdict of(Path file, Optional<Keys> keys) {
        try {
            var verdict = new EvidenceVerdict(EvidenceArchive.read(file), keys);
            verdict.judge();
            return verdict;
        } catch (Damaged | JsonException e) {
            throw Refusal.unreadable(file + " is not evidence that can be read: " + e.getMessage() + ".");
        }
    }

    private void judge() {
        var signature = new Members(archive.signature());
        if (!keys.verify(signature.text("keyId"), archive.bytes(), signature.text("signature"))) {
            faults.add("The file as a whole is not signed by a trusted key: something in it was altered.");
        }
        if (!checkpoint.isSignedBy(keys)) {
            faults.add("The checkpoint of the ledger is not signed by a trusted key (" + checkpoint.keyId() + ").");
        }
        if (!Sha256.text(Sha256.of(archive.page())).equals(evidence.text("pageSha256"))) {
            faults.add("The page index.html is not the one that was made: do not read it, read evidence.json.");
        }
        for (var item : items()) judge(item);
    }

    private void judge(EvidenceItem item) {
        try {
            item.verifyPlace(checkpoint);
            proven++;
            if (item.isOpened()) {
                item.verifyOpening(evidence.text("person"), new Members(evidence.object("purpose")).text("code"));
                opened++;
            } else if (!isErased()) {
                throw new Damaged("what its leaf commits to was left out");
            }
        } catch (Damaged | IllegalArgumentException e) {
            faults.add(item.name() + ": " + (e instanceof Damaged ? e.getMessage() : "its salt is not base64") + ".");
        }
    }

    private List<EvidenceItem> items() {
        var all = new ArrayList<EvidenceItem>();
        for (var part : List.of("answers", "uses")) {
            if (!(archive.evidence().get(part) instanceof JsonArray array)) throw new Damaged("it has no " + part);
            for (var one : array) {
                if (!(one instanceof JsonObject item)) throw new Damaged("an entry is not an object");
                all.add(new EvidenceItem(new Members(item)));
            }
        }
        return all;
    }

    private boolean isErased() {
        return archive.evidence().getBoolean("erased", false);
    }

    boolean holds() {
        return faults.isEmpty();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(
                holds()
                        ? "Proven: all " + proven + " entries are in the ledger that was signed at "
                                + checkpoint.timestamp() + " (" + checkpoint.treeSize() + " leaves)."
                        : "NOT proven as a whole: " + proven + " of " + items().size() + " entries are in the ledger.");
        faults.told().forEach(fault -> lines.add("  " + fault));
        lines.add("Opened: " + opened + " entries say what the ledger commits to.");
        if (isErased()) {
            lines.add(
                    "The person was erased: what the entries commit to can be read by nobody; their places are proven.");
        }
        if (!trusted)
            lines.add(
                    "Signatures were checked with the keys in the file itself: give --keys with keys from elsewhere.");
        if (!holds())
            lines.add(
                    "Do not rely on what is named above; ask the company for the evidence again, and keep this file.");
        return lines;
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("holds", holds())
                .add("entries", items().size())
                .add("proven", proven)
                .add("opened", opened)
                .add("erased", isErased())
                .add("keysFromElsewhere", trusted)
                .add("faults", Json.createArrayBuilder(faults.told()))
                .build();
    }
}
