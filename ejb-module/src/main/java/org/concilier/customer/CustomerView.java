package org.concilier.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A customer as the caller may see it.
 *
 * @param profile with null in every field that is withheld
 * @param withheld fields not shown, present or not, and the purpose whose consent would show them
 */
public record CustomerView(UUID id, long version, Profile profile, Instant createdAt, List<Withheld> withheld) {
    /** A field not shown for lack of consent to a purpose. */
    public record Withheld(String field, String purpose) {}
}
