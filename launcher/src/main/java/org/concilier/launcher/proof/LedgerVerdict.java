package org.concilier.launcher.proof;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What an export is worth, told to a person or a program.
 *
 * @param trusted whether signatures were checked with keys from elsewhere
 * @param compared whether there was an older checkpoint to compare with
 */
record LedgerVerdict(Integrity integrity, Completeness completeness, boolean trusted, boolean compared) {
    boolean holds() {
        return integrity.holds() && completeness.holds();
    }

    List<String> lines() {
        var all = new ArrayList<String>();
        all.add(
                integrity.holds()
                        ? "Integrity: yes. " + integrity.leaves() + " leaves and " + integrity.checkpoints()
                                + " checkpoints are unaltered, in order and whole."
                        : "Integrity: NO. Something was altered, reordered or cut off.");
        integrity.faults().told().forEach(fault -> all.add("  " + fault));
        all.add(
                completeness.holds()
                        ? "Completeness: yes. Every record has a leaf of its own" + waiting() + "."
                        : "Completeness: NO. There are records without a leaf of their own.");
        completeness.faults().told().forEach(fault -> all.add("  " + fault));
        completeness.tallies().forEach((kind, tally) -> all.add(tally(kind, tally)));
        if (!trusted)
            all.add("Signatures were checked with the keys in the file itself: give --keys with keys from elsewhere.");
        if (!compared)
            all.add(
                    "Give --checkpoint with a checkpoint that was kept elsewhere, to see whether the past was rewritten.");
        all.addAll(advice());
        return all;
    }

    private List<String> advice() {
        if (holds()) {
            return integrity.newest().stream()
                    .map(newest -> "Keep this outside, for the next time: " + json(newest))
                    .toList();
        }
        var advice = new ArrayList<String>();
        advice.add("What to do next:");
        if (!integrity.holds()) {
            advice.add(
                    "  Export again and verify again: a damaged copy is the harmless cause. If it stays, keep both files,");
            advice.add(
                    "  stop relying on this ledger from the first position named, compare it with a backup that verifies");
            advice.add("  against a checkpoint kept outside, and treat it as a breach until the cause is known.");
        }
        if (!completeness.holds()) {
            advice.add(
                    "  Look up the records named: one that was written past the application has no leaf, and one whose leaf");
            advice.add(
                    "  was taken away had one in a backup. If they wait, see whether the sequencer runs (server log).");
        }
        return advice;
    }

    private String waiting() {
        long all = completeness.tallies().values().stream()
                .mapToLong(t -> t.waiting)
                .sum();
        return all == 0 ? "" : "; " + all + " came in too late for this export and wait";
    }

    private static String tally(String kind, Completeness.Tally tally) {
        var text = "  " + kind + ": " + tally.records + " records, " + tally.leaves + " leaves";
        if (tally.waiting > 0) text += ", " + tally.waiting + " waiting";
        return tally.withoutRecord() > 0
                ? text + ", " + tally.withoutRecord() + " leaves whose record was deleted since"
                : text;
    }

    JsonObject json() {
        var kinds = Json.createObjectBuilder();
        completeness
                .tallies()
                .forEach((kind, tally) -> kinds.add(
                        kind,
                        Json.createObjectBuilder()
                                .add("records", tally.records)
                                .add("leaves", tally.leaves)
                                .add("waiting", tally.waiting)
                                .add("leavesWithoutRecord", tally.withoutRecord())));
        var json = Json.createObjectBuilder()
                .add(
                        "integrity",
                        Json.createObjectBuilder()
                                .add("holds", integrity.holds())
                                .add("leaves", integrity.leaves())
                                .add("checkpoints", integrity.checkpoints())
                                .add("keysFromElsewhere", trusted)
                                .add("comparedWithOlderCheckpoint", compared)
                                .add("faults", texts(integrity.faults())))
                .add(
                        "completeness",
                        Json.createObjectBuilder()
                                .add("holds", completeness.holds())
                                .add("kinds", kinds)
                                .add("faults", texts(completeness.faults())));
        integrity.newest().ifPresent(newest -> json.add("newestCheckpoint", json(newest)));
        return json.build();
    }

    private static JsonObject json(SignedCheckpoint checkpoint) {
        return Json.createObjectBuilder()
                .add("treeSize", checkpoint.treeSize())
                .add("rootHash", checkpoint.rootHash())
                .add("timestamp", checkpoint.timestamp())
                .add("signature", checkpoint.signature())
                .add("keyId", checkpoint.keyId())
                .build();
    }

    private static JsonArrayBuilder texts(Faults faults) {
        return Json.createArrayBuilder(faults.told());
    }
}
