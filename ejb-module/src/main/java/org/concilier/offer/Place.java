package org.concilier.offer;

import java.util.UUID;

/**
 * What a decision needs to know of where it is shown.
 *
 * @param slots how many personal offers fit, at most
 * @param general the offer for everyone that is always among those given while it is valid; null for whichever is best
 */
record Place(int slots, UUID general) {
    /** Where nobody said otherwise. */
    static final Place USUAL = new Place(3, null);
}
