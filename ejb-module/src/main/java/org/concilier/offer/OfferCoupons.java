package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.Words;
import org.concilier.offer.coupon.CouponBook;
import org.concilier.privacy.AccessLog;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** Coupons of an offer, which open every version of it. */
@Stateless
@RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER})
public class OfferCoupons {
    private static final int MOST = 50;

    /** A coupon for one customer alone. @param expiresAt null when it does not end */
    public record Assigned(Words title, Instant expiresAt) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    CouponBook book;

    @Inject
    AccessLog accesses;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /**
     * Makes coupons {@code {code?, count?, uses?, assignedTo?, singleUseEvenIfReturned?, expiresAt?}}.
     *
     * @return their codes, told this once and kept nowhere
     * @throws UnknownOffer when there is no such offer
     * @throws org.concilier.offer.coupon.CodeTaken when there is a coupon of the chosen code
     */
    public List<String> make(UUID offerId, Fields body) {
        var offer = em.find(Offer.class, offerId);
        if (offer == null) throw new UnknownOffer();
        return book.make(body, offer.code(), clock.instant(), caller.name());
    }

    /**
     * Coupons made for one customer that still open a live offer, those that end first at the front; at most 50. Their codes
     * are nowhere: who made them told them to the customer.
     */
    @RolesAllowed(Roles.CUSTOMER)
    public List<Assigned> of(UUID customerId) {
        accesses.look(customerId, "reading what was redeemed", Set.of("redemptions"), "contract");
        return em.createQuery(
                        "select o.title, c.expiresAt from Coupon c, Offer o where o.code = c.offerCode and o.live = true"
                                + " and c.customerId = :customer and c.used < c.mostUses"
                                + " and (c.expiresAt is null or c.expiresAt > :now) order by c.expiresAt, c.id",
                        Object[].class)
                .setParameter("customer", customerId)
                .setParameter("now", clock.instant())
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Assigned((Words) row[0], (Instant) row[1]))
                .toList();
    }
}
