package org.concilier.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps small secrets unreadable from the database alone: the key-encryption key lives outside it. */
@ApplicationScoped
public class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;

    @Inject
    @ConfigProperty(name = "concilier.key-encryption-key")
    Optional<String> keyEncryptionKey;

    /** AES-256-GCM; {@code owner} is bound in, so that a wrapped secret is worthless in another row. */
    public String wrap(String secret, String owner) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = gcm(Cipher.ENCRYPT_MODE, nonce, owner, secret.getBytes(StandardCharsets.UTF_8));
        return encode(nonce) + "." + encode(sealed);
    }

    public String unwrap(String wrapped, String owner) {
        var parts = wrapped.split("\\.");
        var opened = gcm(Cipher.DECRYPT_MODE, decode(parts[0]), owner, decode(parts[1]));
        return new String(opened, StandardCharsets.UTF_8);
    }

    /** HMAC-SHA-256 under a key derived for one use, such as a pepper for passphrases. */
    public byte[] mac(String use, byte[] message) {
        return hmac(hmac(kek(), use.getBytes(StandardCharsets.UTF_8)), message);
    }

    /** A token of 256 random bits, base64url. */
    public static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return encode(bytes);
    }

    /** SHA-256 in hex; enough for what is already random. */
    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] gcm(int mode, byte[] nonce, String owner, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(kek(), "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret does not open with concilier.key-encryption-key", e);
        }
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private byte[] kek() {
        var key =
                keyEncryptionKey.map(k -> Base64.getDecoder().decode(k.strip())).orElse(new byte[0]);
        if (key.length != 32) {
            throw new IllegalStateException("concilier.key-encryption-key must be set to 32 random bytes in base64");
        }
        return key;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
