package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.concilier.ledger.Checkpoint;
import org.concilier.ledger.Checkpoints;
import org.concilier.ledger.LedgerExport;
import org.concilier.ledger.NoCheckpointYet;
import org.concilier.ledger.UnknownLeaf;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** The ledger, twenty leaves at a time, newest first; the browser checks each of them by itself. */
@Named
@RequestScoped
public class LedgerPage {
    private static final int PAGE = 20;

    @Inject
    Checkpoints checkpoints;

    @Inject
    LedgerExport export;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String find;
    private String until;
    private Checkpoint checkpoint;
    private long end;
    private List<Leaf> leaves = List.of();

    /**
     * One leaf.
     *
     * @param text the very characters that were hashed
     */
    public record Leaf(long index, String kind, Instant at, String text, String hash) {
        static Leaf of(LedgerExport.Leaf leaf) {
            var told = read(leaf.text());
            return new Leaf(
                    leaf.index(),
                    told.getString("kind"),
                    Instant.parse(told.getString("at")),
                    leaf.text(),
                    leaf.hash());
        }

        private static JsonObject read(String text) {
            try (var reader = Json.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        }
    }

    public void load() {
        try {
            checkpoint = checkpoints.latest();
        } catch (NoCheckpointYet empty) {
            return;
        }
        end = Math.min(checkpoint.treeSize(), Math.max(1, wanted()));
        var from = Math.max(0, end - PAGE);
        var page = new ArrayList<>(
                export.stretch(from, end).leaves().stream().map(Leaf::of).toList());
        Collections.reverse(page);
        leaves = page;
    }

    /** A position or a leaf's hash as looked for; else the page that the address names; else the newest. */
    private long wanted() {
        if (find == null) return number(until, checkpoint.treeSize());
        var text = find.strip();
        if (text.matches("\\d{1,15}")) return Long.parseLong(text) + 1;
        try {
            return checkpoints.inclusion(text, null).leafIndex() + 1;
        } catch (UnknownLeaf | InvalidInput nothing) {
            faults.add("find", say.of("office.ledger.notFound"));
            return checkpoint.treeSize();
        }
    }

    private static long number(String text, long otherwise) {
        return text != null && text.matches("\\d{1,15}") ? Long.parseLong(text) : otherwise;
    }

    public Checkpoint getCheckpoint() {
        return checkpoint;
    }

    public List<Leaf> getLeaves() {
        return leaves;
    }

    /** Where older leaves end; 0 when there are none. */
    public long getOlder() {
        return Math.max(0, end - PAGE);
    }

    /** Where newer leaves end; 0 when there are none. */
    public long getNewer() {
        return checkpoint == null || end >= checkpoint.treeSize() ? 0 : Math.min(checkpoint.treeSize(), end + PAGE);
    }

    public String getFind() {
        return find;
    }

    public void setFind(String find) {
        this.find = find;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
