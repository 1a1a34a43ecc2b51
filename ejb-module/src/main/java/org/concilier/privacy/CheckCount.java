package org.concilier.privacy;

import java.time.LocalDate;

/**
 * How often a partner asked in one day whether a customer permits a purpose.
 *
 * @param on day of the business clock, UTC
 * @param client who asked
 * @param purpose code; {@code ?} when it is none of ours
 * @param permitted how often the answer was yes
 * @param refused how often it was no
 */
public record CheckCount(LocalDate on, String client, String purpose, long permitted, long refused) {
    /** Where a list goes on after this one. */
    public String cursor() {
        return on + "/" + purpose + "/" + client;
    }
}
