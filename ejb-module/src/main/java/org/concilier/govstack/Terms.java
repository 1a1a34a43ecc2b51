package org.concilier.govstack;

import jakarta.json.JsonObject;
import java.util.Set;
import org.concilier.shared.Fields;

/**
 * What is said of an agreement here and nowhere else.
 *
 * @param dataUse {@code data_source} or {@code data_using_service}; may be null
 * @param dpia the impact assessment, or where it is; empty when there is none
 * @param policy number of the policy that governs it
 */
record Terms(String dataUse, String dpia, long policy) {
    /** Of a purpose that nobody has described here. */
    static final Terms UNSAID = new Terms(null, "", PolicyBook.OURS);

    private static final Set<String> USES = Set.of("data_source", "data_using_service");

    /** Reads what of a DataAgreement is ours to change. */
    static Terms read(Fields agreement, Terms before) {
        var use = agreement.optionalText("dataUse", 40).orElse(before.dataUse);
        if (use != null && !USES.contains(use)) agreement.fault("dataUse", "must be one of " + USES);
        var dpia = agreement.optionalText("dpia", 4000).orElse(before.dpia);
        var policy = agreement
                .matching("policy", "[1-9]\\d{0,17}", "1")
                .map(Long::valueOf)
                .orElse(before.policy);
        return new Terms(use, dpia, policy);
    }

    static Terms of(JsonObject data) {
        return new Terms(
                data.getString("dataUse", null), data.getString("dpia"), Long.parseLong(data.getString("policy")));
    }
}
