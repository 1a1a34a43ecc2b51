package org.concilier.identity.guard;

import java.time.Duration;

/**
 * How long strangers wait after wrong guesses at one name: some are free, then 1, 2, 4 … seconds up to a quarter of an hour
 * (NIST SP 800-63B-4 section 3.2.2), and after a hundred in a row no stranger's guess is looked at.
 */
final class Patience {
    /** Wrong guesses without a wait. */
    static final int FREE = 5;
    /** The same while most sign-ins everywhere fail. */
    static final int FREE_IN_A_FLOOD = 2;
    /** So many in a row are looked at. */
    static final int MOST = 100;

    private static final Duration LONGEST = Duration.ofSeconds(900);

    private Patience() {}

    /** The wait after so many wrong guesses in a row. */
    static Duration after(int failures, int free) {
        if (failures < free) return Duration.ZERO;
        var doublings = Math.min(failures - free, 10);
        var wait = Duration.ofSeconds(1L << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
