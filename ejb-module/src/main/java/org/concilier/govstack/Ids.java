package org.concilier.govstack;

import java.util.UUID;

/** Ids as they come in addresses: running numbers for agreements, policies and revisions, UUIDs for persons and records. */
final class Ids {
    private Ids() {}

    /** @throws UnknownObject for what cannot be one of ours */
    static long number(String kind, String id) {
        if (id == null || !id.matches("[1-9]\\d{0,17}")) throw new UnknownObject(kind);
        return Long.parseLong(id);
    }

    /** @throws UnknownObject for what cannot be one of ours */
    static UUID uuid(String kind, String id) {
        if (id == null || !id.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"))
            throw new UnknownObject(kind);
        return UUID.fromString(id);
    }
}
