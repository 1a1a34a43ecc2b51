package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.concilier.shared.Business;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;

/**
 * Campaigns: the frame in which offers are written, and run. Every change but a publication is one person's;
 * {@link Publications} need two.
 */
@Stateless
@RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER})
public class Campaigns {
    private static final int MOST = 201;

    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignBook book;

    @Inject
    KnownPurposes purposes;

    @Inject
    GeneralOffers generals;

    @Inject
    RuleSets ruleSets;

    @Inject
    @Business
    Clock clock;

    /**
     * Opens a campaign as a draft.
     *
     * @throws CampaignExists when the code is taken
     * @throws InvalidInput when it declares a purpose that is not published
     */
    public CampaignView create(CampaignDraft draft) {
        purposes.require(draft.purposes());
        var taken = em.createQuery("select count(c) from Campaign c where c.code = :code", Long.class)
                .setParameter("code", draft.code())
                .getSingleResult();
        if (taken > 0) throw new CampaignExists();
        var campaign = new Campaign(draft, clock.instant(), book.party());
        em.persist(campaign);
        return book.view(campaign);
    }

    /**
     * Changes the terms of a draft.
     *
     * @param expected version that the change is based on
     * @throws StaleCampaign when it has changed since
     * @throws IllegalCampaignStep once it is published
     */
    public CampaignView change(String code, CampaignDraft draft, long expected) {
        purposes.require(draft.purposes());
        if (!draft.code().equals(code)) {
            throw Objection.to("/code", "code", code);
        }
        var campaign = book.touched(code, expected);
        campaign.become(draft);
        return book.view(campaign);
    }

    /** @throws UnknownCampaign when there is none */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.AUDITOR})
    public CampaignView find(String code) {
        return book.view(book.find(code));
    }

    /** By code, from after the code given; null for the first page. */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.AUDITOR})
    public List<CampaignView> list(String after, int limit) {
        return book.views(
                em.createQuery("select c from Campaign c where c.code > :after order by c.code", Campaign.class)
                        .setParameter("after", after == null ? "" : after)
                        .setMaxResults(Math.min(limit, MOST))
                        .getResultList());
    }

    /**
     * Pauses ({@code PAUSED}), resumes ({@code ACTIVE}), ends or archives a campaign. Its offers are decided from then on,
     * or no more; what was given stays redeemable.
     *
     * @throws StaleCampaign when it has changed since
     * @throws IllegalCampaignStep when it may not go there from where it stands
     * @throws LastGeneralOffer when nothing for everyone would be left
     */
    public CampaignView move(String code, CampaignStatus next, long expected) {
        ruleSets.moved();
        var campaign = book.touched(code, expected);
        var status = book.status(campaign);
        if (!status.mayBecome(next))
            throw new IllegalCampaignStep("a campaign that is " + status + " cannot become " + next);
        if (next == CampaignStatus.PAUSED || next == CampaignStatus.ENDED) generals.requireWithout(campaign);
        campaign.move(next);
        if (next == CampaignStatus.ENDED) book.live(List.of(campaign.id())).forEach(Offer::end);
        if (!next.isOpen()) book.drafts(List.of(campaign.id())).forEach(em::remove);
        return book.view(campaign);
    }
}
