package org.concilier.customer.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.concilier.consent.Grants;
import org.concilier.customer.Agreed;

/** Scores of customers, for those who answer for the consent. Internal. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ScoreBook {
    @PersistenceContext
    EntityManager em;

    /** Empty without consent, for one made under an earlier yes, and for who is not scored yet. */
    public Optional<OutlookView> of(Grants grants) {
        var grant = grants.byPurpose().get(Agreed.JOURNEY_PROFILING);
        if (grant == null) return Optional.empty();
        return Optional.ofNullable(em.find(CustomerScore.class, grants.customerId()))
                .filter(score -> !score.isStale(grant.sinceEpoch()))
                .map(CustomerScore::view);
    }

    /** @return how many there were */
    public int forget(Collection<UUID> customers) {
        if (customers.isEmpty()) return 0;
        return em.createQuery("delete from CustomerScore s where s.customerId in :ids")
                .setParameter("ids", customers)
                .executeUpdate();
    }
}
