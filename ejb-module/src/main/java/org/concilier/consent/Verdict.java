package org.concilier.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * The answer to a consent check.
 *
 * @param reason one of {@code permitted}, {@code no-consent}, {@code withdrawn}, {@code refused}, {@code expired},
 *     {@code superseded}, {@code revoked}, {@code invalidated}, {@code unknown-customer}, {@code unknown-purpose},
 *     {@code category-not-covered}, {@code restricted},
 *     {@code gpc} (the browser says Global Privacy Control)
 * @param consentId the consent that decided; null when there is none
 * @param epoch the person's epoch; null for an unknown person
 */
public record Verdict(
        boolean decision, String reason, UUID consentId, Integer noticeVersion, Instant validUntil, Long epoch) {

    static Verdict no(String reason, Long epoch) {
        return new Verdict(false, reason, null, null, null, epoch);
    }

    static String reason(ConsentStatus status) {
        return switch (status) {
            case GIVEN, RENEWED -> "permitted";
            case WITHDRAWN -> "withdrawn";
            case REFUSED -> "refused";
            case EXPIRED -> "expired";
            case SUPERSEDED -> "superseded";
            case REVOKED -> "revoked";
            case INVALIDATED -> "invalidated";
            case REQUESTED, DEFERRED -> "no-consent";
        };
    }
}
