package org.concilier.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A checkpoint as it was signed. */
@Entity
@Immutable
@Table(name = "ledger_checkpoint")
@NamedQuery(name = LedgerCheckpoint.NEWEST, query = "select c from LedgerCheckpoint c order by c.treeSize desc")
class LedgerCheckpoint {
    static final String NEWEST = "LedgerCheckpoint.newest";

    @Id
    @Column(name = "tree_size")
    private Long treeSize;

    @Column(name = "root_hash")
    private String rootHash;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(length = 1000)
    private String signature;

    @Column(name = "key_id")
    private String keyId;

    protected LedgerCheckpoint() {}

    LedgerCheckpoint(Checkpoint checkpoint) {
        this.treeSize = checkpoint.treeSize();
        this.rootHash = checkpoint.rootHash();
        this.takenAt = checkpoint.timestamp();
        this.signature = checkpoint.signature();
        this.keyId = checkpoint.keyId();
    }

    Checkpoint view() {
        return new Checkpoint(treeSize, rootHash, takenAt, signature, keyId);
    }
}
