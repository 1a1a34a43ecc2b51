package org.concilier.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * How far a purpose reached when a notice about it was published.
 *
 * @param recipients names of those outside the company who get the data
 */
@Embeddable
record Scope(
        @Column(name = "legal_basis") String legalBasis,

        @Convert(converter = Lines.class) List<String> categories,

        @Column(name = "purpose_recipients") @Convert(converter = Lines.class)
        List<String> recipients) {
    static Scope of(PurposeDraft terms) {
        return new Scope(terms.legalBasis(), terms.categories(), terms.recipients());
    }
}
