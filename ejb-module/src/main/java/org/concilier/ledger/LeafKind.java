package org.concilier.ledger;

/** What a leaf of the ledger is about; written into the leaf, so names never change. */
public enum LeafKind {
    CONSENT,
    DECISION,
    ACCESS,
    REDEMPTION,
    ROLLBACK,
    CUSTOMER,
    REQUEST,
    ERASURE,
    REVIEW
}
