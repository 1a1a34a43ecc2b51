package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concilier.offer.coupon.CouponBook;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** Coupons of an offer, which open every version of it. */
@Stateless
@RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER})
public class OfferCoupons {
    @PersistenceContext
    EntityManager em;

    @Inject
    CouponBook book;

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
}
