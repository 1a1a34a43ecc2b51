package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import org.concilier.shared.Business;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a draft that two have agreed on the next revision of its offer. Internal: the caller has checked who and what. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OfferPress {
    @PersistenceContext
    EntityManager em;

    @Inject
    Budgets budgets;

    @Inject
    GeneralOffers generals;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /** @throws LastGeneralOffer when the only offer to everyone would get a condition */
    public Offer publish(OfferDraft draft, Offer.Origin origin) {
        var before = revisions(draft.code());
        var offer = new Offer(
                draft,
                before.stream().mapToInt(Offer::revision).max().orElse(0) + 1,
                Currency.getInstance(currency),
                clock.instant(),
                origin);
        if (!offer.isGeneral()) before.forEach(generals::requireWithout);
        before.forEach(Offer::end);
        em.persist(offer);
        draft.budget().ifPresent(limit -> budgets.open(offer.id(), limit));
        return offer;
    }

    /** Not what was published a moment ago in this transaction: comparing all of that before each query is quadratic. */
    public List<Offer> revisions(String code) {
        return em.createQuery("select o from Offer o where o.code = :code", Offer.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("code", code)
                .getResultList();
    }
}
