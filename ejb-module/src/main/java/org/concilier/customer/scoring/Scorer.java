package org.concilier.customer.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.Grants;
import org.concilier.consent.Permissions;
import org.concilier.customer.Agreed;
import org.concilier.customer.journey.PurchaseHistory;
import org.concilier.customer.value.Outlook;
import org.concilier.shared.Business;

/**
 * Scores a piece of the customers with a fixed number of reads. Their consents are read under lock: a withdrawal comes
 * before and counts, or waits until the piece is stored and then takes the new scores away with the old.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Scorer {
    private static final String FIGURES = "select f.customerId, f.history from CustomerFeatures f"
            + " where f.customerId in :ids and f.history.purchaseDays > 0 and f.history.firstDay <= :asOf";

    @PersistenceContext
    EntityManager em;

    @Inject
    Permissions permissions;

    @Inject
    ScoreBook book;

    @Inject
    @Business
    Clock clock;

    /** @param models of this run, by currency; customers of a currency without one are not scored */
    public ScoringPart.Tally score(ScoringRun run, Map<String, CustomerModel> models, List<UUID> customers) {
        var agreed = new HashMap<UUID, Grants>();
        var ended = new HashSet<UUID>(customers);
        for (var grants : permissions.locked(customers)) {
            if (grants.permits(Agreed.JOURNEY_PROFILING)) agreed.put(grants.customerId(), grants);
            // While data is only to be kept, nothing is derived and nothing forgotten.
            if (grants.heldBack().contains(Agreed.JOURNEY_PROFILING)) ended.remove(grants.customerId());
        }
        var before = scores(customers);
        var after = outlooks(run, models, agreed.keySet());
        ended.removeAll(after.keySet());
        ended.retainAll(before.keySet());
        var erased = book.forget(ended);
        after.forEach((id, found) ->
                store(before.get(id), id, found, run, agreed.get(id).epoch()));
        return new ScoringPart.Tally(customers.size(), after.size(), customers.size() - agreed.size(), erased);
    }

    private void store(CustomerScore before, UUID id, Found found, ScoringRun run, long epoch) {
        var score = before == null ? new CustomerScore(id) : before;
        score.become(found.outlook(), found.model(), run.asOf(), epoch, clock.instant());
        if (before == null) em.persist(score);
    }

    private record Found(Outlook outlook, CustomerModel model) {}

    private Map<UUID, Found> outlooks(ScoringRun run, Map<String, CustomerModel> models, Set<UUID> agreed) {
        var found = new HashMap<UUID, Found>();
        if (agreed.isEmpty() || models.isEmpty()) return found;
        for (var row : em.createQuery(FIGURES, Object[].class)
                .setParameter("ids", agreed)
                .setParameter("asOf", run.asOf())
                .getResultList()) {
            var history = (PurchaseHistory) row[1];
            var model = models.get(history.currency());
            if (model == null) continue;
            var outlook = Outlook.of(history, run.asOf(), model.buying(), model.spending());
            found.put((UUID) row[0], new Found(outlook, model));
        }
        return found;
    }

    private Map<UUID, CustomerScore> scores(List<UUID> customers) {
        var scores = new HashMap<UUID, CustomerScore>();
        em.createQuery("select s from CustomerScore s where s.customerId in :ids", CustomerScore.class)
                .setParameter("ids", customers)
                .getResultList()
                .forEach(score -> scores.put(score.customerId(), score));
        return scores;
    }
}
