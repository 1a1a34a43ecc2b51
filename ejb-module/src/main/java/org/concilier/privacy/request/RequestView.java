package org.concilier.privacy.request;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A request as the person and the company see it.
 *
 * @param typeIri the right in DPV's extension for the GDPR
 * @param stateIri the DPV 2.3 term
 * @param channel how it came
 * @param requestedBy who handed it in: {@code customer}, a role, or a program
 * @param dueAt by when the person has an answer: one calendar month after receipt, three when extended
 * @param overdue whether that is over and there is none
 * @param verifiedBy how the person proved who it is; null while it has not
 * @param duplicateOf the request that this one repeats; null for none
 * @param details what the person wrote; null for nothing
 * @param changes corrections asked for; null for none
 * @param purpose what the person objects to; null for all direct marketing
 * @param lift whether it ends a restriction
 * @param reason what the last step was reasoned with; null for nothing
 * @param packageExpiresAt until when a package can be fetched; null when there is none
 * @param complaint where to complain about a refusal; null unless it was refused
 * @param steps what happened, oldest first; empty in lists
 */
public record RequestView(
        UUID id,
        UUID customerId,
        RequestKind type,
        String typeIri,
        RequestState state,
        String stateIri,
        String channel,
        String language,
        String requestedBy,
        Instant receivedAt,
        Instant dueAt,
        boolean extended,
        boolean overdue,
        String verifiedBy,
        UUID duplicateOf,
        String details,
        JsonObject changes,
        String purpose,
        boolean lift,
        Instant closedAt,
        String reason,
        Instant packageExpiresAt,
        Authority complaint,
        List<Step> steps) {

    /** One change of the request. */
    public record Step(RequestState state, String stateIri, Instant at, String party, String reason, String leafHash) {}

    /** Who watches over the law, and where to complain. */
    public record Authority(String name, String url) {}
}
