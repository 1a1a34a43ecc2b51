package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concilier.consent.Permissions;
import org.concilier.consent.UnknownCustomer;

/** What a decision was about, for those who look into it later. Internal: judges nobody and notes no look. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DecisionFile {
    @PersistenceContext
    EntityManager em;

    @Inject
    Permissions permissions;

    @Inject
    Deciding deciding;

    /**
     * @param purposes whose consents its offers rested on
     * @param authors who answer for its offers, as {@code staff:login} or {@code client:id}
     */
    public record About(UUID customerId, Set<String> purposes, Set<String> authors) {}

    /** @throws UnknownDecision when there is none */
    public About find(UUID decisionId) {
        var decision = known(decisionId);
        var purposes = new TreeSet<String>();
        var offers = new HashSet<UUID>();
        for (var given : decision.record().given()) {
            purposes.addAll(given.purposes());
            offers.add(given.offerId());
        }
        return new About(decision.customerId(), purposes, authors(offers));
    }

    /** Decides anew for the same customer and place, on the data and consents of now. */
    public UUID again(UUID decisionId) {
        var decision = known(decisionId);
        var grants = permissions.locked(List.of(decision.customerId())).stream()
                .findFirst()
                .orElseThrow(UnknownCustomer::new);
        var occasion = new Occasion(decision.placement(), decision.record().cart(), null);
        return deciding.decide(List.of(grants), occasion).get(0).decision().id();
    }

    private Set<String> authors(Set<UUID> offers) {
        var authors = new HashSet<String>();
        if (offers.isEmpty()) return authors;
        for (var offer : em.createQuery("select o from Offer o where o.id in :ids", Offer.class)
                .setParameter("ids", offers)
                .getResultList()) {
            if (offer.submittedBy() != null) authors.add(offer.submittedBy());
            authors.add(offer.publishedBy());
        }
        return authors;
    }

    private OfferDecision known(UUID decisionId) {
        var decision = em.find(OfferDecision.class, decisionId);
        if (decision == null) throw new UnknownDecision();
        return decision;
    }
}
