package org.concilier.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How the company reaches its customers, as the feature that knows them tells. Shows it to nobody, and is no look. */
public interface KnownAddresses {
    /** Runs in the caller's transaction. */
    Optional<String> email(UUID customerId);

    /** Names, addresses and numbers of the person, which anyone who knows them would try as a passphrase. */
    List<String> words(UUID customerId);
}
