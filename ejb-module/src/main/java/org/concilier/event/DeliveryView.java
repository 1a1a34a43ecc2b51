package org.concilier.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery as it is shown.
 *
 * @param eventId id of the event, which is the {@code webhook-id} of every attempt
 * @param attempts since it was made, or last sent again by hand
 * @param lastStatus HTTP status of the last answer; null when there was none
 * @param lastFault why there was no answer; null when there was one
 * @param nextAt when it will be tried next; null when it will not
 */
public record DeliveryView(
        UUID id,
        UUID eventId,
        String type,
        DeliveryState state,
        int attempts,
        Instant madeAt,
        Instant lastAt,
        Integer lastStatus,
        String lastFault,
        Instant nextAt) {}
