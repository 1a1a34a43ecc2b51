package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.concilier.identity.passphrase.StoredHash;

/**
 * Argon2id (RFC 9106). Only as many at once as there are cores: each fills 46 MiB, which it holds until it is done and no
 * longer. So hashing never holds more than that for each core, however many people wait.
 */
@ApplicationScoped
class Argon2 {
    /** What a hash of today fills, and every other one at least. */
    static final int TODAY_KIB = 47104;

    /** Less than this the algorithm does not take. */
    private static final int LEAST_KIB = 8;

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    /** A hash takes about 40 ms: whoever is let in to wait is served within three seconds. */
    private static final int WAITING = 64 * CORES;

    private final Turnstile turnstile = new Turnstile(CORES, WAITING, Duration.ofSeconds(5));
    private final LongAdder filled = new LongAdder();

    /**
     * A hash like another one. What that one costs less than one of today is filled as well, so that nobody learns from the
     * time who has an old hash, and with it an account.
     *
     * @throws TooManySignIns when the queue for a core is too long
     */
    byte[] hash(byte[] peppered, StoredHash like) {
        return turnstile.pass(() -> {
            var hash = fill(peppered, like.memory(), like.passes(), like);
            var missing = TODAY_KIB - like.memory() * like.passes();
            if (missing >= LEAST_KIB * like.lanes()) fill(peppered, missing, 1, like);
            return hash;
        });
    }

    /** How many KiB all hashes together have filled so far, which is what they cost. */
    long filledKib() {
        return filled.sum();
    }

    private byte[] fill(byte[] peppered, int memory, int passes, StoredHash like) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(like.lanes())
                .withSalt(like.salt())
                .build());
        var hash = new byte[like.hash().length];
        generator.generateBytes(peppered, hash);
        filled.add((long) memory * passes);
        return hash;
    }
}
