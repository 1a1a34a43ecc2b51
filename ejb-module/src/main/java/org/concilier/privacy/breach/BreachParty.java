package org.concilier.privacy.breach;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Through whom data got out.
 *
 * @param name login of a member of staff, or client id of a program
 */
@Embeddable
public record BreachParty(
        @Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind, String name) {

    /** What the party is to us. */
    public enum Kind {
        ACCOUNT,
        CLIENT
    }
}
