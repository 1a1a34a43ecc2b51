package org.concilier.ledger;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * A perfect subtree: the 2^height leaves from index * 2^height on. Its root never changes once its last leaf is in.
 *
 * @param height 0 for a leaf
 * @param idx how many subtrees of this height lie left of it
 */
@Embeddable
record Subtree(int height, long idx) implements Serializable {}
