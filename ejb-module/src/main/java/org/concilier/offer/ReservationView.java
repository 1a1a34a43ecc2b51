package org.concilier.offer;

import java.time.Instant;
import java.util.UUID;
import org.concilier.shared.Money;

/**
 * Budget that is held for an offer.
 *
 * @param amount the discount on the cart that was shown; redeeming may take less or more
 * @param expiresAt when it is given back if nobody redeems, by the business clock
 */
public record ReservationView(
        UUID reservationId,
        UUID decisionId,
        UUID offerId,
        Money amount,
        String state,
        Instant reservedAt,
        Instant expiresAt) {
    static ReservationView of(Reservation reservation) {
        return new ReservationView(
                reservation.id(),
                reservation.decisionId(),
                reservation.offerId(),
                reservation.amount(),
                reservation.state().name(),
                reservation.reservedAt(),
                reservation.expiresAt());
    }
}
