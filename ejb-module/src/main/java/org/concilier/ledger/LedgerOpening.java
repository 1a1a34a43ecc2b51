package org.concilier.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Base64;
import java.util.UUID;

/** What a leaf commits to. Deleting it makes the leaf say nothing about anyone, and leaves every proof as it is. */
@Entity
@Table(name = "ledger_opening")
class LedgerOpening {
    @Id
    @Column(name = "leaf_id")
    private Long leafId;

    @Column(name = "subject_id")
    private UUID subjectId;

    private String salt;

    @Column(length = 100_000)
    private String event;

    protected LedgerOpening() {}

    LedgerOpening(Long leafId, UUID subjectId, byte[] salt, String event) {
        this.leafId = leafId;
        this.subjectId = subjectId;
        this.salt = Base64.getEncoder().encodeToString(salt);
        this.event = event;
    }

    Long leafId() {
        return leafId;
    }

    UUID subjectId() {
        return subjectId;
    }

    String event() {
        return event;
    }

    Hash commitment() {
        return Hash.commitment(Base64.getDecoder().decode(salt), event);
    }
}
