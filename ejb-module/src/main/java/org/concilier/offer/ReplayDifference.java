package org.concilier.offer;

/**
 * Where a decision that was computed again first came out differently.
 *
 * @param place position in that part, from 1
 * @param then what was decided; empty where there was nothing
 * @param now what comes out today; empty where nothing does
 */
public record ReplayDifference(Part part, int place, String then, String now) {
    /** What is compared, in this order. */
    public enum Part {
        /** The terms themselves, by their digest. */
        TERMS,
        GIVEN,
        /** What became of each offer looked at, in the order of the terms. */
        OUTCOMES
    }
}
