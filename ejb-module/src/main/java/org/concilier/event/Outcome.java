package org.concilier.event;

/**
 * What became of an attempt.
 *
 * @param status HTTP status of the answer; null when there was none
 * @param fault why there was none, in a few words of ours; null when there was one
 */
record Outcome(Integer status, String fault) {
    private static final int GONE = 410;

    static Outcome answered(int status) {
        return new Outcome(status, null);
    }

    static Outcome failed(String fault) {
        return new Outcome(null, fault);
    }

    boolean isAccepted() {
        return status != null && status >= 200 && status < 300;
    }

    /** The endpoint says that it will never take anything again (Standard Webhooks). */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
