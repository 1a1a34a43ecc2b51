package org.concilier.launcher.proof;

/** A part of a file is not what it must be; the message says in what, to follow a colon. */
final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1;

    Damaged(String what) {
        super(what);
    }
}
