package org.concilier.ledger;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The root of a completed perfect subtree. */
@Entity
@Immutable
@Table(name = "ledger_node")
class LedgerNode {
    @EmbeddedId
    private Subtree subtree;

    private String hash;

    protected LedgerNode() {}

    LedgerNode(Subtree subtree, Hash hash) {
        this.subtree = subtree;
        this.hash = hash.toString();
    }

    Subtree subtree() {
        return subtree;
    }

    Hash hash() {
        return Hash.parse(hash);
    }
}
