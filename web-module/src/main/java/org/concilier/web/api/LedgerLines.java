package org.concilier.web.api;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.UUID;
import org.concilier.ledger.Checkpoint;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.LedgerExport;

/**
 * An export of the ledger as lines of JSON, read and written page by page. The last line counts the others, so that a
 * file that was cut off is noticed.
 */
record LedgerLines(LedgerExport export, LedgerExport.Head head) implements StreamingOutput {
    static final String FORMAT = "concilier-ledger/1";
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public void write(OutputStream body) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        line(out, header());
        var checkpoints = leaves(out);
        var counts = JSON.createObjectBuilder();
        for (var kind : head.kinds()) counts.add(kind.name(), records(out, kind));
        var end = JSON.createObjectBuilder()
                .add("leaves", head.treeSize())
                .add("checkpoints", checkpoints)
                .add("records", counts);
        line(out, JSON.createObjectBuilder().add("end", end));
        out.flush();
    }

    private JsonObjectBuilder header() throws IOException {
        var kinds = JSON.createArrayBuilder();
        head.kinds().forEach(kind -> kinds.add(kind.name()));
        try (var keys = JSON.createReader(new StringReader(head.publicKeys()))) {
            return JSON.createObjectBuilder()
                    .add("format", FORMAT)
                    .add("treeSize", head.treeSize())
                    .add("exportedAt", head.exportedAt().toString())
                    .add("kinds", kinds)
                    .add("publicKeys", keys.readObject());
        }
    }

    /** Each checkpoint right after the last leaf that it covers; tells how many checkpoints there are. */
    private long leaves(Writer out) throws IOException {
        long checkpoints = 0;
        long from = 0;
        do {
            var stretch = export.stretch(from, head.treeSize());
            var signed = new ArrayDeque<>(stretch.checkpoints());
            checkpoints += signed.size();
            while (!signed.isEmpty() && signed.peek().treeSize() <= from) line(out, checkpoint(signed.remove()));
            for (var leaf : stretch.leaves()) {
                line(out, leaf(leaf));
                while (!signed.isEmpty() && signed.peek().treeSize() <= leaf.index() + 1) {
                    line(out, checkpoint(signed.remove()));
                }
            }
            from += LedgerExport.PAGE;
        } while (from < head.treeSize());
        return checkpoints;
    }

    private long records(Writer out, LeafKind kind) throws IOException {
        long count = 0;
        UUID last = null;
        do {
            var page = export.records(kind, head.treeSize(), last);
            last = page.size() < LedgerExport.PAGE
                    ? null
                    : page.get(page.size() - 1).id();
            count += page.size();
            for (var record : page) line(out, record(kind, record));
        } while (last != null);
        return count;
    }

    private static JsonObjectBuilder leaf(LedgerExport.Leaf leaf) {
        return JSON.createObjectBuilder()
                .add("i", leaf.index())
                .add("leaf", leaf.text())
                .add("hash", leaf.hash());
    }

    private static JsonObjectBuilder checkpoint(Checkpoint checkpoint) {
        var signed = JSON.createObjectBuilder()
                .add("treeSize", checkpoint.treeSize())
                .add("rootHash", checkpoint.rootHash())
                .add("timestamp", checkpoint.timestamp().toString())
                .add("signature", checkpoint.signature())
                .add("keyId", checkpoint.keyId());
        return JSON.createObjectBuilder().add("checkpoint", signed);
    }

    private static JsonObjectBuilder record(LeafKind kind, LedgerExport.Listed record) {
        var json = JSON.createObjectBuilder()
                .add("kind", kind.name())
                .add("id", record.id().toString())
                .add("leafHash", record.leafHash());
        return record.waiting() == null ? json : json.add("waiting", record.waiting());
    }

    private static void line(Writer out, JsonObjectBuilder json) throws IOException {
        out.write(json.build().toString());
        out.write('\n');
    }
}
