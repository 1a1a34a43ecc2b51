package org.concilier.launcher.proof;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** Hashes as RFC 6962 section 2.1 has them. */
final class Sha256 {
    private Sha256() {}

    /** Of the tree without leaves. */
    static byte[] ofNothing() {
        return of(new byte[0]);
    }

    static byte[] ofLeaf(byte[] content) {
        return of(new byte[] {0}, content);
    }

    static byte[] ofNode(byte[] left, byte[] right) {
        return of(new byte[] {1}, left, right);
    }

    static byte[] of(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) digest.update(part);
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** As the server writes hashes. */
    static String text(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
