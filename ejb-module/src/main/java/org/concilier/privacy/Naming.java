package org.concilier.privacy;

import java.util.Optional;
import java.util.UUID;

/** Tells whose data an address is about, so that a refusal before any work can be noted. One bean per kind of address. */
public interface Naming {
    /** What stands before the name in an address, such as {@code customers}. */
    String kind();

    /** The customer whose data that is; empty for a name that is nobody's. */
    Optional<UUID> customer(String name);

    /** The name as an id; empty when it is none. */
    static Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
