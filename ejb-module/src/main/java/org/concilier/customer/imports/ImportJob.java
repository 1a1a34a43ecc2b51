package org.concilier.customer.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A file on its way in: received piece by piece, then worked off piece by piece. The node that does either holds it and
 * says so again and again; when it falls silent another goes on.
 */
@Entity
@Table(name = "import_job")
class ImportJob {
    @Id
    private UUID id;

    @Version
    private long version;

    private String partner;

    @Column(name = "idem_key")
    private String idempotencyKey;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.RECEIVING;

    private boolean received;

    @Column(name = "rows_done")
    private long rows;

    private long accepted;
    private long rejected;

    @Column(name = "next_seq")
    private int nextSeq;

    private int chunks;

    @Column(name = "next_line")
    private long nextLine = 1;

    private String failure;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private String holder;

    @Column(name = "held_until")
    private Instant heldUntil;

    protected ImportJob() {}

    ImportJob(String partner, String idempotencyKey, ImportKind kind, Instant now, ImportHold hold) {
        this.id = UUID.randomUUID();
        this.partner = partner;
        this.idempotencyKey = idempotencyKey;
        this.kind = kind;
        this.startedAt = now;
        held(hold);
    }

    final void held(ImportHold by) {
        holder = by.node();
        heldUntil = by.until();
    }

    /** Counts one more piece, which ends before {@code lineAfter}, and gives its place. */
    int receive(String node, long lineAfter) {
        if (state != ImportState.RECEIVING || !holder.equals(node)) throw new ImportTakenOver();
        nextLine = lineAfter;
        return chunks++;
    }

    /** Nothing more will come; {@code whole} when the body came to its end. */
    void close(boolean whole) {
        if (state != ImportState.RECEIVING) return;
        state = ImportState.RUNNING;
        received = whole;
    }

    boolean isRunning() {
        return state == ImportState.RUNNING;
    }

    boolean hasMore() {
        return nextSeq < chunks;
    }

    /** Notes a piece as worked off. */
    void progress(int took, int refused) {
        nextSeq++;
        rows += took + refused;
        accepted += took;
        rejected += refused;
    }

    void finish(Instant now) {
        state = received ? ImportState.DONE : ImportState.INTERRUPTED;
        finishedAt = now;
    }

    void fail(String why, long fromLine, Instant now) {
        state = ImportState.FAILED;
        failure = why;
        nextLine = fromLine;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    String partner() {
        return partner;
    }

    ImportKind kind() {
        return kind;
    }

    int nextSeq() {
        return nextSeq;
    }

    long nextLine() {
        return nextLine;
    }

    ImportView view() {
        var resume = state == ImportState.INTERRUPTED || state == ImportState.FAILED ? Long.valueOf(nextLine) : null;
        return new ImportView(id, kind.word(), state, rows, accepted, rejected, startedAt, finishedAt, resume, failure);
    }
}
