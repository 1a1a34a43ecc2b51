package org.concilier.web.api;

import java.util.UUID;
import org.concilier.shared.InvalidInput;

/** Where a page goes on, as what the store understands. */
final class Cursors {
    private Cursors() {}

    /** Null at the beginning. */
    static UUID uuid(Page page) {
        try {
            return page.after() == null ? null : UUID.fromString(page.after());
        } catch (IllegalArgumentException e) {
            throw strange();
        }
    }

    /** 0 at the beginning. */
    static long number(Page page) {
        if (page.after() == null) return 0;
        if (!page.after().matches("\\d{1,18}")) throw strange();
        return Long.parseLong(page.after());
    }

    private static InvalidInput strange() {
        return new InvalidInput("/after", "must be taken as it is from a Link header");
    }
}
