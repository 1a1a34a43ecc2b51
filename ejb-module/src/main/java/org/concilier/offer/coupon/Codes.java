package org.concilier.offer.coupon;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes that people can read aloud: Crockford's base 32, without I, L, O and U. */
public final class Codes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /** 50 random bits. */
    public static String random() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return code.toString();
    }

    /** As it is looked for: however it was typed, with or without spaces and hyphens. */
    static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
