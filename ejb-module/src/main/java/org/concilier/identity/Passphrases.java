package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Secrets;

/**
 * Hashes passphrases with Argon2id (RFC 9106; m=47104 KiB, t=1, p=1 as OWASP has it) over a pepper that the database does
 * not hold. Only as many at once as there are cores: each takes 46 MiB.
 */
@ApplicationScoped
class Passphrases {
    private static final int MEMORY_KIB = 47104;
    private static final int LEAST = 15;
    private static final int MOST = 256;
    /** Chars of the longest passphrase: NFD takes up to four for what NFC counts as one. */
    private static final int MOST_CHARS = 4 * MOST;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PARAMETERS = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=1,p=1$";

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    /** A hash takes about 40 ms: whoever is let in to wait is served within three seconds. */
    private static final int WAITING = 64 * CORES;

    private final Turnstile turnstile = new Turnstile(CORES, WAITING, Duration.ofSeconds(5));

    @Inject
    Secrets secrets;

    /** The hash of a new passphrase; refuses what is too short or too long, never what it is made of (NIST 3.1.1.2). */
    String hash(String passphrase) {
        var length = normalized(passphrase.toCharArray()).codePointCount();
        if (length < LEAST || length > MOST) {
            throw new InvalidInput("/passphrase", "must have " + LEAST + " to " + MOST + " characters; spaces count");
        }
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return PARAMETERS + encode(salt) + "$" + encode(argon2(passphrase.toCharArray(), salt));
    }

    /** @throws TooManySignIns when the queue for a core is too long */
    boolean verify(char[] passphrase, String hash) {
        if (passphrase.length > MOST_CHARS) return false;
        var parts = hash.split("\\$");
        return MessageDigest.isEqual(argon2(passphrase, decode(parts[4])), decode(parts[5]));
    }

    /** Spends the time of a verification, so that an unknown login answers no sooner than a known one. */
    void spend(char[] passphrase) {
        if (passphrase.length <= MOST_CHARS) argon2(passphrase, new byte[16]);
    }

    private byte[] argon2(char[] passphrase, byte[] salt) {
        var peppered = secrets.mac("passphrase-pepper", normalized(passphrase).utf8());
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(1)
                .withParallelism(1)
                .withSalt(salt)
                .build();
        return turnstile.pass(() -> {
            var generator = new Argon2BytesGenerator();
            generator.init(parameters);
            var hash = new byte[32];
            generator.generateBytes(peppered, hash);
            return hash;
        });
    }

    /** NFC and nothing else: the same phrase typed on another keyboard is the same phrase. */
    private static Normalized normalized(char[] passphrase) {
        return new Normalized(Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC));
    }

    private record Normalized(String text) {
        int codePointCount() {
            return text.codePointCount(0, text.length());
        }

        byte[] utf8() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }
}
