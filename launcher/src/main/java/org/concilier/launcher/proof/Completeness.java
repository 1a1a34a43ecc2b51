package org.concilier.launcher.proof;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The second verdict: that every record has a leaf of its own. A record that came in while the export was made may wait
 * for the place of its leaf, but only as long as a sequencer that works ever takes.
 */
final class Completeness {
    /** A consent, a decision and a look must be provable; an export without their records says nothing about them. */
    private static final List<String> NEEDED = List.of("ACCESS", "CONSENT", "DECISION");

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Faults faults = new Faults();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> kinds = new ArrayList<>();
    private final LeafSet leaves;
    private final Instant exportedAt;

    /** What there is of one kind. */
    static final class Tally {
        long leaves;
        long records;
        long waiting;
        long taken;

        /** Leaves whose record was deleted since, as retention and erasure may do. */
        long withoutRecord() {
            return leaves - taken;
        }
    }

    /** @param listed kinds whose records the export contains */
    Completeness(LeafSet leaves, Instant exportedAt, List<String> listed) {
        this.leaves = leaves;
        this.exportedAt = exportedAt;
        listed.forEach(this::tally);
        NEEDED.stream()
                .filter(kind -> !listed.contains(kind))
                .forEach(kind -> fault("The export does not list the records of kind %s.", kind));
    }

    /** @return false when there is such a leaf already */
    boolean leaf(byte[] hash, String text) {
        var kind = kind(text);
        tally(kind).leaves++;
        if (!kinds.contains(kind)) kinds.add(kind);
        return leaves.add(hash, Math.min(125, kinds.indexOf(kind)));
    }

    void record(Members record) {
        var kind = record.text("kind");
        var name = kind + " " + record.text("id");
        var leafHash = record.text("leafHash");
        var tally = tally(kind);
        tally.records++;
        var hash = parsed(leafHash);
        switch (hash.length == 32 ? leaves.take(hash) : LeafSet.Found.NOT_THERE) {
            case TAKEN -> fault("%s: another record has the same leaf, %s.", name, leafHash);
            case FREE -> {
                tally.taken++;
                var other = kinds.get(leaves.kind(hash));
                if (!other.equals(kind)) fault("%s: its leaf %s is about something else (%s).", name, leafHash, other);
            }
            case NOT_THERE -> absent(record, name, leafHash, tally);
        }
    }

    private void absent(Members record, String name, String leafHash, Tally tally) {
        if (!record.has("waiting")) {
            fault("%s: its leaf %s is not in the ledger.", name, leafHash);
            return;
        }
        var leaf = record.text("waiting").getBytes(StandardCharsets.UTF_8);
        if (!Sha256.text(Sha256.ofLeaf(leaf)).equals(leafHash)) {
            fault("%s: what is said to wait is not its leaf %s.", name, leafHash);
            return;
        }
        var since = instant(leaf);
        if (since.plus(PATIENCE).isBefore(exportedAt)) {
            fault(
                    "%s: its leaf %s has had no position since %s, and should have had one within seconds.",
                    name, leafHash, since);
            return;
        }
        tally.waiting++;
    }

    private void fault(String sentence, Object... parts) {
        faults.add(String.format(Locale.ROOT, sentence, parts));
    }

    private Tally tally(String kind) {
        return tallies.computeIfAbsent(kind, k -> new Tally());
    }

    private static byte[] parsed(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String kind(String leaf) {
        try {
            return new Members(ExportLines.parse(leaf.getBytes(StandardCharsets.UTF_8))).text("kind");
        } catch (Damaged e) {
            return "unreadable";
        }
    }

    /** When a leaf was made; long ago for one that does not tell. */
    private static Instant instant(byte[] leaf) {
        try {
            return Instant.parse(new Members(ExportLines.parse(leaf)).text("at"));
        } catch (Damaged | DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    boolean holds() {
        return faults.isEmpty();
    }

    Faults faults() {
        return faults;
    }

    /** By kind, sorted. */
    Map<String, Tally> tallies() {
        return tallies;
    }
}
