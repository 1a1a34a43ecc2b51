package org.concilier.customer.imports;

/**
 * A line of a file, without its end.
 *
 * @param number from 1
 * @param text null when faulty
 * @param fault why the line cannot be read; null when it can
 */
record Line(long number, String text, String fault) {
    boolean isFaulty() {
        return fault != null;
    }
}
