package org.concilier.govstack;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A snapshot of an agreement or a policy, chained to the one before; written once. */
@Entity
@Immutable
@Table(name = "govstack_revision")
class Revision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "schema_name")
    private String schemaName;

    @Column(name = "object_id")
    private long objectId;

    private int ordinal;

    @Column(name = "notice_version")
    private int noticeVersion;

    @Column(length = 100_000)
    private String snapshot;

    private String hash;

    @Column(name = "predecessor_hash")
    private String predecessorHash;

    @Column(name = "revised_at")
    private Instant revisedAt;

    @Column(name = "authorized_by")
    private String authorizedBy;

    protected Revision() {}

    /** @param before the revision that this one follows; null for the first */
    Revision(long objectId, Revision before, int noticeVersion, Snapshot snapshot) {
        this.schemaName = snapshot.schemaName();
        this.objectId = objectId;
        this.ordinal = before == null ? 1 : before.ordinal + 1;
        this.noticeVersion = noticeVersion;
        this.snapshot = snapshot.text();
        this.hash = Snapshot.hash(this.snapshot);
        this.predecessorHash = before == null ? null : before.hash;
        this.revisedAt = snapshot.at();
        this.authorizedBy = snapshot.other();
    }

    Long id() {
        return id;
    }

    long objectId() {
        return objectId;
    }

    boolean isOf(String schema) {
        return schemaName.equals(schema);
    }

    int ordinal() {
        return ordinal;
    }

    /** Version of the notice, or of our policy, that the snapshot is of. */
    int noticeVersion() {
        return noticeVersion;
    }

    String snapshot() {
        return snapshot;
    }

    String hash() {
        return hash;
    }

    Instant revisedAt() {
        return revisedAt;
    }

    RevisionView view(Revision successor) {
        return new RevisionView(
                id.toString(),
                schemaName,
                Long.toString(objectId),
                snapshot,
                hash,
                revisedAt.toString(),
                null,
                authorizedBy,
                successor == null ? null : successor.view(null),
                predecessorHash);
    }
}
