package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * The offers that run, read from their rows: for work within a publication, where the rule set's counter has moved
 * before the offers have and {@link RuleSets#current} must not be asked. Internal.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RunningOffers {
    @PersistenceContext
    EntityManager em;

    @Inject
    RuleSets ruleSets;

    public List<Terms> terms() {
        return ruleSets.find(em.createQuery(
                        "select o.id from Offer o, Campaign c where c.id = o.campaignId and o.live = true"
                                + " and c.phase = PUBLISHED",
                        UUID.class)
                .getResultList());
    }
}
