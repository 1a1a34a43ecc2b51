package org.concilier.web.office;

import java.util.Optional;
import java.util.UUID;

/** Ids as addresses carry them. */
final class Ids {
    /** Nothing has it (RFC 9562, section 5.9). */
    static final UUID NONE = new UUID(0, 0);

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
