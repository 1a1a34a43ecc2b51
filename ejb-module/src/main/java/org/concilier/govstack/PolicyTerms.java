package org.concilier.govstack;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.concilier.shared.Fields;

/** A policy without its number; every field after {@code url} may be null. */
record PolicyTerms(
        String name,
        String version,
        String url,
        String jurisdiction,
        String industrySector,
        Integer dataRetentionPeriodDays,
        String geographicRestriction,
        String storageLocation) {
    private static final int A_HUNDRED_YEARS = 36_500;

    /** Reads GovStack's Policy; its id is told by the address. */
    static PolicyTerms read(Fields policy) {
        policy.ignoring("id");
        var url = policy.text("url", 2000);
        if (!url.isEmpty() && !url.matches("https?://[^\\s]+")) {
            policy.fault("url", "must be an address such as https://example.org/policy/1.0");
        }
        return new PolicyTerms(
                policy.text("name", 200),
                policy.text("version", 60),
                url,
                policy.optionalText("jurisdiction", 60).orElse(null),
                policy.optionalText("industrySector", 200).orElse(null),
                policy.optionalInteger("dataRetentionPeriodDays", 1, A_HUNDRED_YEARS)
                        .orElse(null),
                policy.optionalText("geographicRestriction", 500).orElse(null),
                policy.optionalText("storageLocation", 500).orElse(null));
    }

    static PolicyTerms of(JsonObject data) {
        var days = data.get("dataRetentionPeriodDays");
        return new PolicyTerms(
                data.getString("name"),
                data.getString("version"),
                data.getString("url"),
                data.getString("jurisdiction", null),
                data.getString("industrySector", null),
                days instanceof JsonNumber number ? number.intValueExact() : null,
                data.getString("geographicRestriction", null),
                data.getString("storageLocation", null));
    }

    Map<String, Object> data() {
        var data = new HashMap<String, Object>();
        data.put("name", name);
        data.put("version", version);
        data.put("url", url);
        data.put("jurisdiction", jurisdiction);
        data.put("industrySector", industrySector);
        data.put("dataRetentionPeriodDays", dataRetentionPeriodDays);
        data.put("geographicRestriction", geographicRestriction);
        data.put("storageLocation", storageLocation);
        return data;
    }

    PolicyView view(long id) {
        return new PolicyView(
                Long.toString(id),
                name,
                version,
                url,
                jurisdiction,
                industrySector,
                dataRetentionPeriodDays,
                geographicRestriction,
                storageLocation);
    }
}
