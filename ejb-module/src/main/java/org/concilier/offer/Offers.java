package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.offer.rule.Attribute;
import org.concilier.offer.rule.Rule;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Money;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The offers that are published: checked before anyone is decided by them, never changed after. */
@Stateless
@RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER})
public class Offers {
    private static final int MOST_PURPOSES = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    RuleSets ruleSets;

    @Inject
    Budgets budgets;

    @Inject
    Purposes purposes;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /**
     * Publishes an offer, or a new version of one; it is decided from the next decision on, on every node.
     *
     * @throws InvalidInput with the pointer {@code /rule} when the rule is not one we can prove harmless
     * @throws LastGeneralOffer when the only offer to everyone would get a condition
     */
    public OfferView publish(Fields body) {
        var draft = OfferDraft.read(body, Currency.getInstance(currency));
        var rule = draft.rule().map(ruleSets::compile).orElse(null);
        if (rule != null) requireKnownPurposes(rule);
        ruleSets.moved();
        var before = revisions(draft.code());
        var offer = new Offer(
                draft,
                before.stream().mapToInt(Offer::revision).max().orElse(0) + 1,
                Currency.getInstance(currency),
                clock.instant(),
                caller.name());
        end(before, offer);
        em.persist(offer);
        draft.budget().ifPresent(limit -> budgets.open(offer.id(), limit));
        em.flush();
        return views(List.of(offer)).get(0);
    }

    /**
     * Ends an offer: it is decided no more; what was given stays redeemable.
     *
     * @throws UnknownOffer when no offer of this code is live
     * @throws LastGeneralOffer for the last offer to everyone
     */
    public void withdraw(String code) {
        ruleSets.moved();
        var live = revisions(code).stream().filter(Offer::isLive).toList();
        if (live.isEmpty()) throw new UnknownOffer();
        end(live, null);
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

    /** @throws UnknownOffer when there is none */
    @RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.OFFERS_READ, Roles.AGENT, Roles.AUDITOR})
    public OfferView find(UUID id) {
        var offer = em.find(Offer.class, id);
        if (offer == null) throw new UnknownOffer();
        return views(List.of(offer)).get(0);
    }

    private void end(List<Offer> ended, Offer successor) {
        var wasGeneral = ended.stream().anyMatch(o -> o.isLive() && o.isGeneral());
        if (wasGeneral && (successor == null || !successor.isGeneral())) {
            var codes = em.createQuery("select distinct o.code from Offer o where o.live = true and o.rule is null");
            if (codes.getResultList().size() == 1) throw new LastGeneralOffer();
        }
        ended.forEach(Offer::end);
    }

    private List<Offer> revisions(String code) {
        return em.createQuery("select o from Offer o where o.code = :code", Offer.class)
                .setParameter("code", code)
                .getResultList();
    }

    private void requireKnownPurposes(Rule rule) {
        var known = purposes.list(null, MOST_PURPOSES).stream()
                .filter(purpose -> purpose.retiredAt() == null)
                .map(PurposeView::code)
                .collect(Collectors.toSet());
        for (var attribute : rule.reads()) {
            attribute.purpose().filter(purpose -> !known.contains(purpose)).ifPresent(purpose -> {
                throw new InvalidInput(
                        "/rule",
                        "reads " + attribute.name() + ", whose purpose " + purpose + " is not published or is retired");
            });
        }
    }

    private List<OfferView> views(List<Offer> offers) {
        var ids = offers.stream().map(Offer::id).toList();
        var terms = ruleSets.find(ids).stream().collect(Collectors.toMap(Terms::id, t -> t));
        var spending = budgets.of(ids);
        return offers.stream()
                .map(offer -> view(offer, terms.get(offer.id()), spending))
                .toList();
    }

    private OfferView view(Offer offer, Terms terms, Map<UUID, OfferBudget> spending) {
        var budget = spending.get(offer.id());
        return new OfferView(
                offer.id(),
                offer.code(),
                offer.revision(),
                offer.title(),
                offer.description(),
                offer.rule().orElse(null),
                terms == null
                        ? List.of()
                        : terms.reads().stream().map(Attribute::name).toList(),
                terms == null ? List.of() : terms.purposes().stream().sorted().toList(),
                offer.effect(),
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
