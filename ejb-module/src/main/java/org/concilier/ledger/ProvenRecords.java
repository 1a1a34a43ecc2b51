package org.concilier.ledger;

/**
 * The records of one kind that must each have a leaf: one CDI bean for each kind, in the feature that keeps them. The
 * export lists them, so that whoever verifies it sees a record that was never, or is no longer, in the ledger.
 */
public interface ProvenRecords {
    /** No two beans have the same. */
    LeafKind kind();

    /** The entity that keeps them; it has an {@code id} and a {@code leafHash}. */
    Class<?> entity();
}
