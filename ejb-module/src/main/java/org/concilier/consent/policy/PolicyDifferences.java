package org.concilier.consent.policy;

import java.util.LinkedHashMap;
import java.util.List;
import org.concilier.consent.wording.FieldDifference;

/**
 * How one version of the policy became another, in one language.
 *
 * @param changed whether anything did
 */
public record PolicyDifferences(int from, int to, String language, boolean changed, List<FieldDifference> fields) {
    static PolicyDifferences between(Policy from, Policy to, String language) {
        var fields = FieldDifference.between(fields(from.draft(), language), fields(to.draft(), language));
        var changed = fields.stream().anyMatch(FieldDifference::changed);
        return new PolicyDifferences(from.version(), to.version(), language, changed, fields);
    }

    private static LinkedHashMap<String, String> fields(PolicyDraft draft, String language) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", draft.name().in(language));
        fields.put("text", draft.text().in(language));
        fields.put("jurisdiction", draft.jurisdiction());
        fields.put("industrySector", draft.industrySector());
        fields.put("dataRetentionPeriodDays", Integer.toString(draft.dataRetentionPeriodDays()));
        fields.put("geographicRestriction", draft.geographicRestriction());
        fields.put("storageLocation", draft.storageLocation());
        return fields;
    }
}
