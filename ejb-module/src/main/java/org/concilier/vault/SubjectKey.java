package org.concilier.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One person's key: what it seals can be read as long as the vault has the key, wherever copies of the sealed form lie.
 * AES-256-GCM (NIST SP 800-38D) with a random nonce.
 */
public final class SubjectKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    SubjectKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    static byte[] random() {
        return random(KEY);
    }

    /**
     * @param use bound in, such as {@code ledger-opening:} and an id, so that it opens nowhere else
     * @return base64url without padding: four characters for every three bytes of the text in UTF-8, and 38 more
     */
    public String seal(String text, String use) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal(text.getBytes(StandardCharsets.UTF_8), use));
    }

    /** @throws IllegalStateException when another key sealed it, or for another use, or when it was altered */
    public String open(String sealed, String use) {
        return new String(open(Base64.getUrlDecoder().decode(sealed), use), StandardCharsets.UTF_8);
    }

    /** @return nonce, text and tag, 28 bytes more than the text */
    public byte[] seal(byte[] text, String use) {
        var nonce = random(NONCE);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, use);
            var sealed = new byte[NONCE + cipher.getOutputSize(text.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE);
            cipher.doFinal(text, 0, text.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES/GCM", e);
        }
    }

    /** @throws IllegalStateException when another key sealed it, or for another use, or when it was altered */
    public byte[] open(byte[] sealed, String use) {
        if (sealed.length < NONCE) throw new IllegalStateException("too short to have been sealed");
        try {
            return cipher(Cipher.DECRYPT_MODE, sealed, use).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("does not open with this person's key for " + use, e);
        }
    }

    /** The nonce is the beginning of what is given. */
    private Cipher cipher(int mode, byte[] nonce, String use) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
        cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
