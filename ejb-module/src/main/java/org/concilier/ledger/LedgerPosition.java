package org.concilier.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The place of a leaf in the tree, counted from 0; given once. */
@Entity
@Table(name = "ledger_position")
@Immutable
class LedgerPosition {
    @Id
    private Long pos;

    @Column(name = "leaf_id")
    private Long leafId;

    protected LedgerPosition() {}

    LedgerPosition(Long pos, Long leafId) {
        this.pos = pos;
        this.leafId = leafId;
    }

    Long pos() {
        return pos;
    }

    Long leafId() {
        return leafId;
    }
}
