package org.concilier.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A leaf that waits for its position. */
@Entity
@Table(name = "ledger_queue")
class LedgerQueue {
    @Id
    @Column(name = "leaf_id")
    private Long leafId;

    protected LedgerQueue() {}

    LedgerQueue(Long leafId) {
        this.leafId = leafId;
    }

    Long leafId() {
        return leafId;
    }
}
