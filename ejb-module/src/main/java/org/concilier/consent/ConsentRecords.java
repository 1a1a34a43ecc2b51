package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Consents as they stand now, and their last steps, for features that translate them. Internal: checks no caller, notes no
 * look.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ConsentRecords {
    private static final String NOW =
            "select c, p.minVersion from Consent c join Purpose p on p.code = c.purpose where %s order by c.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    ConsentReading reading;

    /** A part of all consents, in the order of their ids. */
    public List<ConsentView> page(int offset, int limit) {
        return views(now("1 = 1").setFirstResult(offset).setMaxResults(limit));
    }

    public List<ConsentView> of(UUID customerId) {
        return views(now("c.customerId = :customer").setParameter("customer", customerId));
    }

    public Optional<ConsentView> find(UUID consentId) {
        return views(now("c.id = :id").setParameter("id", consentId)).stream().findFirst();
    }

    /** The newest steps of a consent, newest first, each with the status it led to. */
    public List<ConsentView> lastSteps(UUID consentId, int most) {
        return reading.steps(em.createQuery(
                        "select e from ConsentEvent e where e.consentId = :id order by e.change.epoch desc",
                        ConsentEvent.class)
                .setParameter("id", consentId)
                .setMaxResults(most)
                .getResultList());
    }

    private TypedQuery<Tuple> now(String which) {
        return em.createQuery(NOW.formatted(which), Tuple.class);
    }

    private List<ConsentView> views(TypedQuery<Tuple> query) {
        return reading.standing(query.getResultList());
    }
}
