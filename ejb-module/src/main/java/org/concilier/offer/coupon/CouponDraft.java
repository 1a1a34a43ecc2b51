package org.concilier.offer.coupon;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concilier.shared.Fields;

/**
 * Coupons to be made.
 *
 * @param code chosen by the company; empty for random ones
 * @param count how many; one when the code is chosen
 * @param uses how often each may be used
 * @param assignedTo the only customer who may; null for anyone
 * @param reusable whether a rollback of the whole redemption gives the use back
 * @param expiresAt null for never
 */
public record CouponDraft(
        Optional<String> code, int count, int uses, UUID assignedTo, boolean reusable, Instant expiresAt) {
    private static final int MOST = 1_000;

    /** Reads {@code {code?, count?, uses?, assignedTo?, singleUseEvenIfReturned?, expiresAt?}}. */
    static CouponDraft read(Fields body) {
        var code = body.matching("code", "[A-Za-z0-9-]{6,40}", "SPRING-2027");
        var count = body.optionalInteger("count", 1, MOST).orElse(1);
        if (code.isPresent() && count > 1) body.fault("count", "must be 1 when the code is chosen");
        var assignedTo = body.has("assignedTo") ? body.uuid("assignedTo") : null;
        return body.done(new CouponDraft(
                code.map(Codes::plain),
                count,
                body.optionalInteger("uses", 1, 1_000_000).orElse(1),
                assignedTo,
                !body.flag("singleUseEvenIfReturned"),
                body.instant("expiresAt").orElse(null)));
    }
}
