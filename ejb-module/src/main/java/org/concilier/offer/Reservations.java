package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.concilier.offer.loyalty.PointsBook;
import org.concilier.privacy.AccessLog;
import org.concilier.shared.Business;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** Budget held between showing a price and paying it, so that what was shown can be kept for a while. */
@Stateless
@RolesAllowed(Roles.OFFERS_REDEEM)
public class Reservations {
    private static final Duration TIME = Duration.ofMinutes(15);

    @PersistenceContext
    EntityManager em;

    @Inject
    Claims claims;

    @Inject
    Holds holds;

    @Inject
    PointsBook points;

    @Inject
    AccessLog accesses;

    @Inject
    @Business
    Clock clock;

    /**
     * Holds the discount of {@code {decisionId, offerId, orderId?, coupon?, cart:{lines, shipping?}}} for 15 minutes.
     *
     * @throws OfferLapsed when a consent it rests on has ended
     * @throws AlreadyReserved while it is held
     * @throws BudgetExhausted when the budget does not cover the discount
     */
    public ReservationView reserve(Fields body) {
        var wanted = claims.read(body);
        var claim = claims.claim(body.done(wanted));
        var now = clock.instant();
        var reservation = new Reservation(claim, claim.discount().amount(), now, now.plus(TIME));
        points.require(claim.decision().customerId(), claim.offer().conditions().pointsPrice());
        holds.open(reservation, claim.usage(now));
        return ReservationView.of(reservation);
    }

    /** Gives it back; twice is once, and what has ended otherwise stays as it is. */
    public void release(UUID reservationId) {
        var reservation = em.find(Reservation.class, reservationId);
        if (reservation == null) throw new UnknownReservation();
        holds.end(reservation, ReservationState.RELEASED);
    }

    /** How it stands. */
    public ReservationView find(UUID reservationId) {
        var reservation = em.find(Reservation.class, reservationId);
        if (reservation == null) throw new UnknownReservation();
        accesses.look(reservation.customerId(), "reading a reservation", Set.of("redemptions"), "contract");
        return ReservationView.of(reservation);
    }
}
