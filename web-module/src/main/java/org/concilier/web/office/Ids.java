package org.concilier.web.office;

import java.util.Optional;
import java.util.UUID;

/** Ids as addresses carry them. */
final class Ids {
    private Ids() {}

    /** Empty for what is no id. */
    static Optional<UUID> of(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
