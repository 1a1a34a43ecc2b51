package org.concilier.launcher.proof;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concilier.launcher.Refusal;

/** Reads an export of the ledger once, line by line, and comes to two verdicts. */
final class LedgerAudit {
    static final String FORMAT = "concilier-ledger/1";

    /** No leaf is written in fewer characters. */
    private static final int SHORTEST_LINE = 100;

    private final Integrity integrity;
    private final Completeness completeness;
    private final long promised;
    private final Map<String, Long> records = new TreeMap<>();
    private boolean ended;

    private LedgerAudit(Members header, long bytes, Optional<Keys> trusted, Optional<SignedCheckpoint> kept) {
        promised = header.number("treeSize");
        integrity = new Integrity(trusted.orElseGet(() -> Keys.of(header.object("publicKeys"))), kept);
        completeness = new Completeness(
                new LeafSet(Math.min(promised, bytes / SHORTEST_LINE)),
                Instant.parse(header.text("exportedAt")),
                kinds(header.json()));
    }

    /**
     * @param trusted keys that were got elsewhere; without them those in the file are believed
     * @param kept a checkpoint of the same ledger that was noted earlier
     * @throws Refusal with status 2 for what is not an export that can be read
     */
    static LedgerVerdict of(Path file, Optional<Keys> trusted, Optional<SignedCheckpoint> kept) {
        try (var lines = new ExportLines(Files.newInputStream(file))) {
            var audit = new LedgerAudit(header(file, lines), Files.size(file), trusted, kept);
            while (audit.read(lines)) {}
            return audit.verdict(lines.number(), trusted.isPresent(), kept);
        } catch (IOException e) {
            throw Refusal.unreadable("Cannot read the export in " + file + ".");
        } catch (Damaged | DateTimeException | JsonException e) {
            throw Refusal.unreadable("The header of " + file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private static Members header(Path file, ExportLines lines) throws IOException {
        var foreign = file + " is not an export of a ledger: its first line does not say " + FORMAT + ".";
        try {
            var header = new Members(lines.next().orElseThrow(() -> Refusal.unreadable(foreign)));
            if (!FORMAT.equals(header.text("format"))) throw Refusal.unreadable(foreign);
            return header;
        } catch (Damaged e) {
            throw Refusal.unreadable(foreign);
        }
    }

    private static List<String> kinds(JsonObject header) {
        if (!(header.get("kinds") instanceof JsonArray kinds)) throw new Damaged("it has no kinds");
        return kinds.stream()
                .map(kind -> kind instanceof JsonString text ? text.getString() : "unreadable")
                .toList();
    }

    private boolean read(ExportLines lines) throws IOException {
        try {
            var line = lines.next();
            line.map(Members::new).ifPresent(this::take);
            return line.isPresent();
        } catch (Damaged e) {
            integrity.fault("Line %d is damaged: %s.", lines.number(), e.getMessage());
            return true;
        }
    }

    private void take(Members line) {
        if (ended) throw new Damaged("it comes after the end");
        if (line.has("leaf")) {
            var hash = integrity.leaf(line);
            if (!completeness.leaf(hash, line.text("leaf"))) integrity.doubled(hash);
        } else if (line.has("checkpoint")) {
            integrity.checkpoint(line.object("checkpoint"));
        } else if (line.has("kind")) {
            completeness.record(line);
            records.merge(line.text("kind"), 1L, Long::sum);
        } else if (line.has("end")) {
            ended = true;
            compare(new Members(line.object("end")));
        } else {
            throw new Damaged("it says nothing that belongs into an export");
        }
    }

    /** The counts of the last line with what was read. */
    private void compare(Members end) {
        expect("leaves", end.number("leaves"), integrity.leaves());
        expect("checkpoints", end.number("checkpoints"), integrity.checkpoints());
        var counts = new Members(end.object("records"));
        for (var kind : counts.json().keySet()) {
            expect("records of kind " + kind, counts.number(kind), records.getOrDefault(kind, 0L));
        }
        for (var kind : records.keySet()) {
            if (!counts.has(kind)) integrity.fault("The last line tells of no records of kind %s.", kind);
        }
    }

    private void expect(String what, long told, long read) {
        if (told != read) integrity.fault("The last line tells %d %s, the file has %d.", told, what, read);
    }

    private LedgerVerdict verdict(long lines, boolean trusted, Optional<SignedCheckpoint> kept) {
        integrity.end(promised);
        if (!ended)
            integrity.fault("The file is cut off after line %d: the last line, which counts, is missing.", lines);
        return new LedgerVerdict(integrity, completeness, trusted, kept.isPresent());
    }
}
