package org.concilier.identity.passphrase;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.concilier.shared.Secrets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keys that the database does not hold, through which every passphrase goes before it is hashed (NIST SP 800-63B-4 section
 * 3.1.1.2): whoever has the database alone cannot even begin to guess. Each hash names its key, so that keys can change.
 */
@ApplicationScoped
public class Peppers {
    /** The name of the key that comes from the key-encryption key, for as long as no other is set. */
    static final String DERIVED = "";

    private static final String USE = "passphrase-pepper";

    @Inject
    @ConfigProperty(name = "concilier.passphrase.peppers")
    Optional<String> configured;

    @Inject
    Secrets secrets;

    private final Map<String, byte[]> keys = new LinkedHashMap<>();
    private String newest = DERIVED;

    /** Reads {@code name:key,name:key}, the newest first; keys are 32 random bytes in base64. */
    @PostConstruct
    void read() {
        if (configured == null) return;
        for (var entry : configured.orElse("").split(",")) {
            if (entry.isBlank()) continue;
            var parts = entry.strip().split(":", 2);
            if (parts.length < 2 || !parts[0].matches("[A-Za-z0-9]{1,20}")) throw unreadable();
            if (keys.isEmpty()) newest = parts[0];
            keys.put(parts[0], key(parts[1]));
        }
    }

    /** The key that new hashes are made with. */
    public String newest() {
        return newest;
    }

    /**
     * @param key name of the key that the hash was or is to be made with
     * @throws IllegalStateException when that key is not set (any more): nobody can say whether the passphrase is right
     */
    public byte[] apply(String key, byte[] passphrase) {
        if (key.equals(DERIVED)) return secrets.mac(USE, passphrase);
        if (!keys.containsKey(key)) {
            throw new IllegalStateException("a passphrase needs the key " + key + " in concilier.passphrase.peppers");
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.get(key), "HmacSHA256"));
            return mac.doFinal(passphrase);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] key(String base64) {
        var key = Base64.getDecoder().decode(base64.strip());
        if (key.length != 32) throw unreadable();
        return key;
    }

    private static IllegalStateException unreadable() {
        return new IllegalStateException(
                "concilier.passphrase.peppers must be name:key,name:key, newest first, each key"
                        + " 32 random bytes in base64");
    }
}
