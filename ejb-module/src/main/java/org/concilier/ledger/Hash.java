package org.concilier.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A SHA-256 value of the tree, hashed as RFC 6962 section 2.1 says: leaves and nodes can never be mistaken. */
record Hash(byte[] bytes) {
    /** Of the tree without leaves. */
    static final Hash EMPTY = sha256();

    static Hash ofLeaf(byte[] leaf) {
        return sha256(new byte[] {0}, leaf);
    }

    static Hash ofNode(Hash left, Hash right) {
        return sha256(new byte[] {1}, left.bytes, right.bytes);
    }

    /** HMAC-SHA-256: commits to a text that cannot be guessed while the salt is unknown. */
    static Hash commitment(byte[] salt, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return new Hash(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    static Hash parse(String base64) {
        return new Hash(Base64.getDecoder().decode(base64));
    }

    /** Whether it can be a SHA-256 value at all, which hashes from outside need not be. */
    boolean isWhole() {
        return bytes.length == 32;
    }

    private static Hash sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) digest.update(part);
            return new Hash(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Base64 with padding, as stored and as told outside. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
