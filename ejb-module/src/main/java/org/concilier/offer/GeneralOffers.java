package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Sees to it that something for everyone is always left, everywhere (DESIGN, invariant 4). Asked by everything that
 * takes offers away, under the lock of publications. Internal.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class GeneralOffers {
    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignBook book;

    /** @throws LastGeneralOffer when this offer was the last for everyone
     * @throws GeneralOfferOfPlacement when a placement relies on it
     */
    public void requireWithout(Offer offer) {
        requireWithout(List.of(offer));
    }

    /** The same for all offers of a campaign. */
    public void requireWithout(Campaign campaign) {
        requireWithout(book.live(List.of(campaign.id())));
    }

    private void requireWithout(List<Offer> leaving) {
        var generals = leaving.stream().filter(o -> o.isLive() && o.isGeneral()).toList();
        if (generals.isEmpty()) return;
        var codes = generals.stream().map(Offer::code).toList();
        var relying = em.createQuery(
                        "select p.code from Placement p where p.generalOffer in :codes order by p.code", String.class)
                .setParameter("codes", codes)
                .setMaxResults(1)
                .getResultList();
        if (!relying.isEmpty()) throw new GeneralOfferOfPlacement(relying.get(0));
        var left = em.createQuery(
                        "select count(o) from Offer o, Campaign c where c.id = o.campaignId and c.phase = PUBLISHED"
                                + " and o.live = true and o.rule is null and o.restricted = false and o.code not in :codes",
                        Long.class)
                .setParameter("codes", codes)
                .getSingleResult();
        if (left == 0) throw new LastGeneralOffer();
    }

    /** Whether an offer of this code is for everyone and runs now, so that a placement may rely on it. */
    public boolean isRunning(String code) {
        return code.equals(Terms.NEUTRAL.code())
                || !em.createQuery(
                                "select o.id from Offer o, Campaign c where c.id = o.campaignId and c.phase = PUBLISHED"
                                        + " and o.live = true and o.rule is null and o.restricted = false and o.code = :code",
                                UUID.class)
                        .setParameter("code", code)
                        .getResultList()
                        .isEmpty();
    }
}
