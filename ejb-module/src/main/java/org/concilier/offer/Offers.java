package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.consent.Words;
import org.concilier.offer.rule.Attribute;
import org.concilier.shared.Money;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The offers that are published, by two and for good; {@link Publications} make them, this ends them. */
@Stateless
@RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER})
public class Offers {
    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    RuleSets ruleSets;

    @Inject
    Budgets budgets;

    @Inject
    OfferPress press;

    @Inject
    GeneralOffers generals;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /**
     * Ends an offer: it is decided no more; what was given stays redeemable.
     *
     * @throws UnknownOffer when no offer of this code is live
     * @throws LastGeneralOffer for the last offer to everyone
     */
    public void withdraw(String code) {
        ruleSets.moved();
        var live = press.revisions(code).stream().filter(Offer::isLive).toList();
        if (live.isEmpty()) throw new UnknownOffer();
        live.forEach(generals::requireWithout);
        live.forEach(Offer::end);
    }

    /** Live offers by code, from after the code given. */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.OFFERS_READ, Roles.AGENT, Roles.AUDITOR})
    public List<OfferView> list(String after, int limit) {
        return views(em.createQuery(
                        "select o from Offer o where o.live = true and o.code > :after order by o.code", Offer.class)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(limit)
                .getResultList());
    }

    /** Live offers of a campaign, by code. */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.AUDITOR})
    public List<OfferView> of(String campaign) {
        return views(em.createQuery(
                        "select o from Offer o, Campaign c where o.campaignId = c.id and o.live = true and c.code = :code order by o.code",
                        Offer.class)
                .setParameter("code", campaign)
                .setMaxResults(MOST)
                .getResultList());
    }

    /** @throws UnknownOffer when there is none */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.OFFERS_READ, Roles.AGENT, Roles.AUDITOR})
    public OfferView find(UUID id) {
        var offer = em.find(Offer.class, id);
        if (offer == null) throw new UnknownOffer();
        return views(List.of(offer)).get(0);
    }

    /** What offers of any time are called; tells nothing of anybody. */
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT})
    public Map<UUID, Words> titles(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return em.createQuery("select o from Offer o where o.id in :ids", Offer.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Offer::id, Offer::title));
    }

    private List<OfferView> views(List<Offer> offers) {
        var ids = offers.stream().map(Offer::id).toList();
        var terms = ruleSets.find(ids).stream().collect(Collectors.toMap(Terms::id, t -> t));
        var spending = budgets.of(ids);
        var campaigns = campaigns(offers);
        return offers.stream()
                .map(offer -> view(offer, terms.get(offer.id()), campaigns.get(offer.campaignId()), spending))
                .toList();
    }

    private Map<UUID, String> campaigns(List<Offer> offers) {
        var ids = offers.stream().map(Offer::campaignId).distinct().toList();
        var codes = new HashMap<UUID, String>();
        if (ids.isEmpty()) return codes;
        em.createQuery("select c.id, c.code from Campaign c where c.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> codes.put((UUID) row[0], (String) row[1]));
        return codes;
    }

    private OfferView view(Offer offer, Terms terms, String campaign, Map<UUID, OfferBudget> spending) {
        var budget = spending.get(offer.id());
        return new OfferView(
                offer.id(),
                offer.code(),
                campaign,
                offer.revision(),
                offer.title(),
                offer.description(),
                offer.rule().orElse(null),
                terms == null
                        ? List.of()
                        : terms.reads().stream().map(Attribute::name).toList(),
                terms == null ? List.of() : terms.purposes().stream().sorted().toList(),
                offer.effect(),
                offer.conditions(),
                offer.priority(),
                offer.placements(),
                offer.validFrom(),
                offer.validTo(),
                budget == null ? null : money(budget.limitMinor()),
                budget == null ? null : money(budget.spentMinor()),
                offer.isGeneral(),
                offer.isLive(),
                offer.publishedAt());
    }

    private Money money(long minor) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
