package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import org.concilier.identity.passphrase.OwnChoice;
import org.concilier.identity.passphrase.Peppers;
import org.concilier.identity.passphrase.StoredHash;

/**
 * Hashes passphrases with Argon2id (m=47104 KiB, t=1, p=1 as OWASP has it) over a pepper that the database does not hold.
 * To verify costs what a hash of today costs, also where an older one was cheaper: the time tells nothing of an account.
 */
@ApplicationScoped
class Passphrases {
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    /** Chars of the longest passphrase: NFD takes up to four for what NFC counts as one. */
    private static final int MOST_CHARS = 4 * OwnChoice.MOST;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Peppers peppers;

    @Inject
    OwnChoice rules;

    @Inject
    Argon2 argon2;

    /** The hash of a passphrase that has to stand alone, of somebody of whom nothing is known. */
    String hash(String passphrase) {
        return choose(passphrase, false, List.of());
    }

    /**
     * The hash of a passphrase that somebody chose.
     *
     * @param about what is known of the person
     * @throws org.concilier.identity.passphrase.UnfitPassphrase with the reason
     */
    String choose(String passphrase, boolean secondFactorBound, Collection<String> about) {
        rules.check(passphrase, secondFactorBound, about);
        return fresh(passphrase.toCharArray());
    }

    /** The hash of a passphrase that is in use already, made as hashes are made now. */
    String fresh(char[] passphrase) {
        return made(passphrase, Argon2.TODAY_KIB);
    }

    /** @param memory KiB to be filled */
    String made(char[] passphrase, int memory) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var hash = argon2(passphrase, like(memory, salt, new byte[LENGTH]));
        return like(memory, salt, hash).toString();
    }

    /** @throws TooManySignIns when the queue for a core is too long */
    boolean verify(char[] passphrase, String hash) {
        if (passphrase.length > MOST_CHARS) return false;
        var stored = StoredHash.parse(hash);
        return MessageDigest.isEqual(argon2(passphrase, stored), stored.hash());
    }

    /** Whether a hash was made with another key or other parameters than those of today. */
    boolean isDated(String hash) {
        return !StoredHash.parse(hash).isLike(now(new byte[SALT], new byte[LENGTH]));
    }

    /** Spends the time of a verification, so that an unknown login answers no sooner than a known one. */
    void spend(char[] passphrase) {
        if (passphrase.length <= MOST_CHARS) argon2(passphrase, now(new byte[SALT], new byte[LENGTH]));
    }

    private StoredHash now(byte[] salt, byte[] hash) {
        return like(Argon2.TODAY_KIB, salt, hash);
    }

    private StoredHash like(int memory, byte[] salt, byte[] hash) {
        return new StoredHash(memory, 1, 1, peppers.newest(), salt, hash);
    }

    private byte[] argon2(char[] passphrase, StoredHash like) {
        return argon2.hash(peppers.apply(like.pepper(), utf8(passphrase)), like);
    }

    /** NFC and nothing else: the same phrase typed on another keyboard is the same phrase (against ASVS 6.2.8, as NIST asks). */
    private static byte[] utf8(char[] passphrase) {
        return Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC)
                .getBytes(StandardCharsets.UTF_8);
    }
}
