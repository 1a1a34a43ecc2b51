package org.concilier.shared;

import java.util.Optional;

/** Secrets under a key-encryption key of a test's choice. */
public final class Keys {
    private Keys() {}

    /** @param base64 32 bytes, or null for a server that was given none */
    public static Secrets under(String base64) {
        var secrets = new Secrets();
        secrets.keyEncryptionKey = Optional.ofNullable(base64);
        return secrets;
    }
}
