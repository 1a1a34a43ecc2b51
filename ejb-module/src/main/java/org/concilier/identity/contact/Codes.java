package org.concilier.identity.contact;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** Codes that people copy. */
public final class Codes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // base32, RFC 4648 section 6
    private static final int LONG = 26;
    private static final int GROUP = 5;

    private Codes() {}

    /** Eight digits, for a code that is asked for five times at most. */
    public static String digits() {
        return String.format(Locale.ROOT, "%08d", RANDOM.nextInt(100_000_000));
    }

    /** 130 random bits, in groups: nobody guesses it, however often. */
    public static String saved() {
        var text = RANDOM.ints(LONG, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** As it was made, however it was typed: without groups and case, and with the letters that digits look like. */
    public static String plain(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** The same for a saved code, in which there is no 0, 1 or 8. */
    public static String plainSaved(String typed) {
        return plain(typed).replace('0', 'O').replace('1', 'I').replace('8', 'B');
    }
}
