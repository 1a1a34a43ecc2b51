package org.concilier.offer;

import jakarta.ejb.EJBException;
import java.util.function.BooleanSupplier;

/** Asks the same question until told to stop; {@link Turn} tells which answers can be judged. */
final class Reader implements Runnable {
    private final Hammer hammer;
    private final BooleanSupplier saysYes;
    private Turn seen;

    Reader(Hammer hammer, BooleanSupplier saysYes) {
        this.hammer = hammer;
        this.saysYes = saysYes;
    }

    @Override
    public void run() {
        try {
            while (!hammer.isOver()) askOrGiveUp();
        } catch (RuntimeException e) {
            hammer.fail(e);
        }
    }

    /** What waited too long for a lock has said neither yes nor no. */
    private void askOrGiveUp() {
        try {
            ask();
        } catch (EJBException e) {
            if (!Hammer.isLockedOut(e)) throw e;
            hammer.noAnswer();
        }
    }

    private void ask() {
        var before = hammer.turn();
        var yes = saysYes.getAsBoolean();
        hammer.read();
        // Another turn has begun meanwhile: either answer was right at some moment of this read.
        if (before == null || before != hammer.turn()) return;
        if (before.withdrawn()) hammer.judge(yes);
        if (seen != before && (before.withdrawn() || yes)) {
            seen = before;
            before.readers().countDown();
        }
    }
}
