package org.concilier.identity.passphrase;

import java.util.Optional;
import org.concilier.shared.Keys;

/** Peppers as other settings would give them. */
public final class TestPeppers {
    private TestPeppers() {}

    /**
     * @param keyEncryptionKey base64, or null for a server that was given none
     * @param configured {@code name:key,name:key}, or null
     */
    public static Peppers under(String keyEncryptionKey, String configured) {
        var peppers = new Peppers();
        peppers.secrets = Keys.under(keyEncryptionKey);
        peppers.configured = Optional.ofNullable(configured);
        peppers.read();
        return peppers;
    }
}
