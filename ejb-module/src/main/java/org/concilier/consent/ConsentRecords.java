package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concilier.ledger.Ledger;
import org.concilier.shared.Business;

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
    Ledger ledger;

    @Inject
    @Business
    Clock clock;

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
        return em.createQuery(
                        "select e from ConsentEvent e where e.consentId = :id order by e.change.epoch desc",
                        ConsentEvent.class)
                .setParameter("id", consentId)
                .setMaxResults(most)
                .getResultStream()
                .map(e -> ConsentView.of(e, e.change().status(), null))
                .toList();
    }

    private TypedQuery<Tuple> now(String which) {
        return em.createQuery(NOW.formatted(which), Tuple.class);
    }

    private List<ConsentView> views(TypedQuery<Tuple> query) {
        var rows = query.getResultList();
        var at = clock.instant();
        var positions = ledger.positions(
                rows.stream().map(r -> r.get(0, Consent.class).leafHash()).toList());
        return rows.stream()
                .map(row -> {
                    var consent = row.get(0, Consent.class);
                    var status = consent.statusAt(at, row.get(1, Integer.class));
                    return ConsentView.of(consent, status, positions.get(consent.leafHash()));
                })
                .toList();
    }
}
