package org.concilier.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes of six digits, 30 seconds, HMAC-SHA-1 (RFC 6238, over RFC 4226). */
final class Totp {
    static final int PERIOD = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** The step whose code this is, one step of clock drift either way. */
    static OptionalLong step(String base32, String code, Instant now) {
        if (!code.matches("\\d{6}")) return OptionalLong.empty();
        var key = decode(base32);
        var current = now.getEpochSecond() / PERIOD;
        for (var step = current - 1; step <= current + 1; step++) {
            if (code(key, step, 6).equals(code)) return OptionalLong.of(step);
        }
        return OptionalLong.empty();
    }

    /** RFC 4226 section 5.3. */
    static String code(byte[] key, long counter, int digits) {
        var hash = hmac(key, ByteBuffer.allocate(8).putLong(counter).array());
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return String.format("%0" + digits + "d", number % (long) Math.pow(10, digits));
    }

    /** RFC 4648 section 6, without padding. */
    static byte[] decode(String base32) {
        var text = base32.replace(" ", "").replace("=", "").toUpperCase(Locale.ROOT);
        var bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (var c : text.toCharArray()) {
            var five = BASE32.indexOf(c);
            if (five < 0) throw new IllegalArgumentException("not base32");
            held = held << 5 | five;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }

    /** RFC 4648 section 6, for whole groups of five bytes. */
    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (var b : bytes) {
            held = held << 8 | b & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) text.append(BASE32.charAt(held >> bits - 5 & 31));
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }
}
