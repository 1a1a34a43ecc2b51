package org.concilier.offer.rule;

/** Counts what Drools finds; its rules write here. */
public final class Matches {
    private int count;

    public void add() {
        count++;
    }

    int taken() {
        var taken = count;
        count = 0;
        return taken;
    }
}
