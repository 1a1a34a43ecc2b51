package org.concilier.consent.policy;

import java.time.Instant;
import org.concilier.consent.Words;

/**
 * One version of the data policy.
 *
 * @param url permanent address of this version
 * @param dataRetentionPeriodDays for how long data is kept at most, in days, when no law asks for more
 * @param publishedBy login or client id; null for callers who are not privacy staff or auditors
 */
public record PolicyView(
        int version,
        Words name,
        String url,
        String jurisdiction,
        String industrySector,
        int dataRetentionPeriodDays,
        String geographicRestriction,
        String storageLocation,
        Words text,
        Instant publishedAt,
        String publishedBy) {

    static PolicyView of(Policy policy, String publicUrl, boolean withStaff) {
        var words = policy.draft();
        return new PolicyView(
                policy.version(),
                words.name(),
                publicUrl + "/api/v1/policy/versions/" + policy.version(),
                words.jurisdiction(),
                words.industrySector(),
                words.dataRetentionPeriodDays(),
                words.geographicRestriction(),
                words.storageLocation(),
                words.text(),
                policy.publishedAt(),
                withStaff ? policy.publishedBy() : null);
    }
}
