package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;

/** Campaigns and their drafts as rows; a page of campaigns takes the same few queries. Internal: judges nobody. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CampaignBook {
    @PersistenceContext
    EntityManager em;

    @Inject
    RuleSets ruleSets;

    @Inject
    Budgets budgets;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /** @throws UnknownCampaign when there is none */
    public Campaign find(String code) {
        return em.createQuery("select c from Campaign c where c.code = :code", Campaign.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(UnknownCampaign::new);
    }

    /**
     * Locked until the transaction ends and at a new version from now on: what waits in it is about to change.
     *
     * @throws StaleCampaign unless it is at the version expected
     */
    public Campaign touched(String code, long expected) {
        var campaign = touched(code);
        StaleCampaign.unless(expected, campaign.version() - 1);
        return campaign;
    }

    public Campaign touched(String code) {
        var campaign = find(code);
        em.lock(campaign, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return campaign;
    }

    public List<PendingOffer> drafts(List<UUID> campaigns) {
        return em.createQuery(
                        "select d from PendingOffer d where d.campaignId in :ids order by d.code", PendingOffer.class)
                .setParameter("ids", campaigns)
                .getResultList();
    }

    /** Offers that are decided while their campaign runs. */
    public List<Offer> live(List<UUID> campaigns) {
        return em.createQuery(
                        "select o from Offer o where o.campaignId in :ids and o.live = true order by o.code",
                        Offer.class)
                .setParameter("ids", campaigns)
                .getResultList();
    }

    /** Without looking at its drafts, of which there may be many. */
    public CampaignStatus status(Campaign campaign) {
        var live = campaign.isDraft() ? List.<Offer>of() : live(List.of(campaign.id()));
        return campaign.status(clock.instant(), isSpent(live, exhausted(live)));
    }

    public CampaignView view(Campaign campaign) {
        em.flush();
        return views(List.of(campaign)).get(0);
    }

    public List<CampaignView> views(List<Campaign> campaigns) {
        if (campaigns.isEmpty()) return List.of();
        var ids = campaigns.stream().map(Campaign::id).toList();
        var drafts = drafts(ids).stream().collect(Collectors.groupingBy(PendingOffer::campaignId));
        var live = live(ids).stream().collect(Collectors.groupingBy(Offer::campaignId));
        var exhausted = exhausted(live.values().stream().flatMap(List::stream).toList());
        var now = clock.instant();
        return campaigns.stream()
                .map(campaign -> {
                    var offers = live.getOrDefault(campaign.id(), List.of());
                    return campaign.view(
                            campaign.status(now, isSpent(offers, exhausted)),
                            drafts.getOrDefault(campaign.id(), List.of()).stream()
                                    .map(PendingOffer::code)
                                    .toList(),
                            offers.stream().map(Offer::code).toList());
                })
                .toList();
    }

    private Set<UUID> exhausted(List<Offer> offers) {
        return budgets.exhausted(ruleSets.find(offers.stream().map(Offer::id).collect(Collectors.toSet())));
    }

    private static boolean isSpent(List<Offer> offers, Set<UUID> exhausted) {
        return !offers.isEmpty() && offers.stream().allMatch(o -> exhausted.contains(o.id()));
    }

    /** The caller as records of four eyes name it: a program and a person of the same name are two. */
    public String party() {
        return caller.principal()
                .map(p -> p.kind().name().toLowerCase(Locale.ROOT) + ":" + p.getName())
                .orElse("system");
    }
}
