package org.concilier.offer;

import java.security.SecureRandom;

/** Codes that people can read aloud: Crockford's base 32, without I, L, O and U. */
final class Coupons {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Coupons() {}

    /** 50 random bits. */
    static String random() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return code.toString();
    }
}
