package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;

/** The places where offers are shown. A place that is not here is not decided for. */
@Stateless
@RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER})
public class Placements {
    private static final int MOST = 201;

    @PersistenceContext
    EntityManager em;

    @Inject
    RuleSets ruleSets;

    @Inject
    GeneralOffers generals;

    /** A placement after it was put, and whether it is new. */
    public record Put(PlacementView placement, boolean created) {}

    /** By code, from after the code given; null for the first page. */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.OFFERS_READ, Roles.AGENT, Roles.AUDITOR})
    public List<PlacementView> list(String after, int limit) {
        return em.createQuery("select p from Placement p where p.code > :after order by p.code", Placement.class)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(Math.min(limit, MOST))
                .getResultStream()
                .map(Placement::view)
                .toList();
    }

    /** @throws UnknownPlacement when there is none */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.OFFERS_READ, Roles.AGENT, Roles.AUDITOR})
    public PlacementView find(String code) {
        var placement = em.find(Placement.class, code);
        if (placement == null) throw new UnknownPlacement();
        return placement.view();
    }

    /**
     * Opens a placement or changes it, for the next decision on.
     *
     * @param expected version that a change is based on; null to open one
     * @throws StaleCampaign when it has changed since, or exists and no version was named
     * @throws InvalidInput when its general offer is not one for everyone that runs now
     */
    public Put put(String code, PlacementDraft draft, Long expected) {
        if (!code.matches(OfferDraft.PLACEMENT))
            throw new InvalidInput("/code", "must look like home or after-purchase");
        ruleSets.moved();
        var placement = em.find(Placement.class, code);
        if (placement == null && expected != null) throw new UnknownPlacement();
        if (placement != null) StaleCampaign.unless(expected, placement.version());
        if (!generals.isRunning(draft.generalOffer())) {
            throw new InvalidInput(
                    "/generalOffer",
                    "must be the code of an offer for everyone that runs now, or WELCOME, which is built in");
        }
        var created = placement == null;
        if (created) {
            placement = new Placement(code, draft);
            em.persist(placement);
        } else {
            placement.become(draft);
        }
        em.flush();
        return new Put(placement.view(), created);
    }
}
