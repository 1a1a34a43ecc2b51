package org.concilier.consent;

import java.util.List;
import java.util.regex.Pattern;
import org.concilier.shared.Fields;

/**
 * The terms of a purpose, as a privacy officer writes them.
 *
 * @param name short name, such as "Birthday offers"
 * @param benefit what the person gets for a yes
 * @param dpvIri term of DPV 2.3 ({@code purposes})
 * @param legalBasis GDPR consent in DPV terms: article 6(1)(a), or 9(2)(a) for special categories
 * @param categories data categories used
 * @param recipients names of those outside the company who get the data
 * @param validityMonths how long a yes lasts, 1 to 60
 * @param position order in which purposes are shown
 */
public record PurposeDraft(
        Words name,
        Words benefit,
        String dpvIri,
        String legalBasis,
        boolean specialCategory,
        List<String> categories,
        List<String> recipients,
        int validityMonths,
        int position) {
    private static final Pattern CATEGORY = Pattern.compile("[a-z][a-z-]{1,59}");

    public PurposeDraft {
        categories = List.copyOf(categories);
        recipients = List.copyOf(recipients);
    }

    /** Reads a request body. */
    public static PurposeDraft from(Fields fields) {
        var draft = new PurposeDraft(
                words(fields, "name", 200),
                words(fields, "benefit", 1000),
                fields.text("dpvIri", 200),
                fields.text("legalBasis", 200),
                fields.flag("specialCategory"),
                fields.texts("categories", 20),
                fields.texts("recipients", 20).stream().map(String::strip).toList(),
                fields.integer("validityMonths", 1, 60),
                fields.integer("position", 0, 1000));
        draft.judge(fields);
        return fields.done(draft);
    }

    private static Words words(Fields fields, String name, int max) {
        var object = fields.object(name);
        return new Words(object.text("fr", max), object.text("en", max));
    }

    private void judge(Fields fields) {
        if (!dpvIri.matches("https://w3id\\.org/dpv#[A-Za-z]+")) {
            fields.fault("dpvIri", "must be a DPV purpose such as https://w3id.org/dpv#PersonalisedBenefits");
        }
        if (!legalBasis.equals(Dpv.gdpr(specialCategory ? "A9-2-a" : "A6-1-a"))) {
            fields.fault("legalBasis", "must be " + Dpv.gdpr("A6-1-a") + ", or A9-2-a for a special category");
        }
        if (categories.isEmpty()
                || !categories.stream().allMatch(c -> CATEGORY.matcher(c).matches())) {
            fields.fault("categories", "must name data categories such as purchase-history");
        }
        if (recipients.stream().anyMatch(r -> r.isEmpty() || r.length() > 190 || r.contains("\n"))) {
            fields.fault("recipients", "must be names of 1 to 190 characters on one line");
        }
    }

    /** Whether these terms do more with the data, or do it on other grounds, than the others. */
    boolean reachesFurtherThan(PurposeDraft other) {
        return !dpvIri.equals(other.dpvIri)
                || !legalBasis.equals(other.legalBasis)
                || !other.categories.containsAll(categories)
                || !other.recipients.containsAll(recipients);
    }
}
