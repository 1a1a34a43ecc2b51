package org.concilier.shared;

import java.util.Optional;

/** Secrets under a key that everyone may know, as nothing in a benchmark is secret. */
public final class KnownSecrets extends Secrets {
    public KnownSecrets() {
        keyEncryptionKey = Optional.of("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    }
}
