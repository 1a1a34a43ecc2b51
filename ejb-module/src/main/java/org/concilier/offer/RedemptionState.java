package org.concilier.offer;

/** What became of a redemption. */
enum RedemptionState {
    SUCCEEDED,
    PARTIALLY_ROLLED_BACK,
    ROLLED_BACK
}
