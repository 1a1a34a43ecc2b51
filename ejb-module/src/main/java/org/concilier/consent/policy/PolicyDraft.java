package org.concilier.consent.policy;

import org.concilier.consent.Words;
import org.concilier.shared.Fields;

/**
 * A data policy as a privacy officer writes it (the fields are those of the GovStack Consent Building Block).
 *
 * @param name such as "Our data policy"
 * @param jurisdiction whose law applies, such as FR or EU
 * @param industrySector what the company does, such as "retail"
 * @param dataRetentionPeriodDays for how long data is kept at most, in days, when no law asks for more
 * @param geographicRestriction where data may be used, such as "European Economic Area"
 * @param storageLocation where it is kept, such as "France"
 * @param text the whole policy, paragraphs separated by line breaks
 */
public record PolicyDraft(
        Words name,
        String jurisdiction,
        String industrySector,
        int dataRetentionPeriodDays,
        String geographicRestriction,
        String storageLocation,
        Words text) {
    private static final int A_HUNDRED_YEARS = 36_500;

    /** Reads a request body. */
    public static PolicyDraft from(Fields fields) {
        return fields.done(new PolicyDraft(
                words(fields.object("name"), 200),
                fields.text("jurisdiction", 60),
                fields.text("industrySector", 200),
                fields.integer("dataRetentionPeriodDays", 1, A_HUNDRED_YEARS),
                fields.text("geographicRestriction", 500),
                fields.text("storageLocation", 500),
                words(fields.object("text"), 30_000)));
    }

    private static Words words(Fields fields, int max) {
        return new Words(fields.text("fr", max), fields.text("en", max));
    }
}
