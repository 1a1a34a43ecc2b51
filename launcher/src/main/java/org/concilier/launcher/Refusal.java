package org.concilier.launcher;

/** Why a command cannot go on, in one sentence for the person at the keyboard. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The command line itself is wrong. */
    static final int USAGE = 2;

    private static final int FAILED = 1;

    private final int status;

    public Refusal(String sentence) {
        this(FAILED, sentence);
    }

    Refusal(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** What was given cannot be read, or not be understood: status 2. */
    public static Refusal unreadable(String sentence) {
        return new Refusal(USAGE, sentence);
    }

    /** The exit status of the process: 2 for a wrong command line or an unreadable file, otherwise 1. */
    public int status() {
        return status;
    }
}
