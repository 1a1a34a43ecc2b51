package org.concilier.govstack;

import org.concilier.shared.InvalidInput;

/**
 * Which part of a list is wanted.
 *
 * @param offset how many to leave out, from 0
 * @param limit how many to tell, 1 to 200
 */
public record Slice(int offset, int limit) {
    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    /** Of the query parameters; null is from the beginning, and fifty. */
    public static Slice of(String offset, String limit) {
        return new Slice(number("/offset", offset, 0, 0, Integer.MAX_VALUE), number("/limit", limit, DEFAULT, 1, MOST));
    }

    private static int number(String name, String text, int otherwise, int min, int max) {
        if (text == null) return otherwise;
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max)
            throw new InvalidInput(name, "must be a whole number from " + min + " to " + max);
        return Integer.parseInt(text);
    }
}
