package org.concilier.offer;

import java.util.concurrent.CountDownLatch;

/**
 * A time in which nothing about the consent changes, from the return of one change until the next is asked for; told
 * apart by identity.
 */
final class Turn {
    private final boolean withdrawn;
    private final CountDownLatch readers;

    Turn(boolean withdrawn, int readers) {
        this.withdrawn = withdrawn;
        this.readers = new CountDownLatch(readers);
    }

    boolean withdrawn() {
        return withdrawn;
    }

    /** Counts those that have not answered in it yet. */
    CountDownLatch readers() {
        return readers;
    }
}
