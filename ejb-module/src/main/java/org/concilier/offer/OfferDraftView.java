package org.concilier.offer;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * An offer while it is written.
 *
 * @param offer as it was handed in
 * @param writtenBy {@code staff:login} or {@code client:id}
 */
public record OfferDraftView(
        String code, String campaign, JsonObject offer, Instant writtenAt, String writtenBy, long version) {}
