package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.ConsentChanged;
import org.concilier.consent.ConsentsChanged;
import org.concilier.consent.Grants;
import org.concilier.consent.Permissions;
import org.concilier.offer.experiment.Trial;
import org.concilier.offer.rule.Facts;
import org.concilier.offer.rule.Truth;
import org.concilier.shared.Business;

/**
 * Keeps who had a part in an experiment, of those who agreed to measurement and of nobody else, and forgets it in the
 * transaction that ends that consent. The caller has locked the customers' consents. Internal.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Exposures {
    static final String MEASUREMENT = "usage-measurement";

    @PersistenceContext
    EntityManager em;

    @Inject
    Permissions permissions;

    @Inject
    @Business
    Clock clock;

    /** A customer who may have a part, and what is known of the customer. */
    record Candidate(Grants grants, Situation situation) {}

    /** Notes the first part each of them has: who fits an offer of it, whether it is given or kept back. */
    public void note(RuleSet rules, List<Candidate> candidates) {
        var asked =
                candidates.stream().filter(c -> c.grants().permits(MEASUREMENT)).toList();
        for (var trial : rules.trials()) {
            var offers = rules.offers().stream()
                    .filter(o -> trial.offers().contains(o.code()))
                    .toList();
            var fitting = asked.stream()
                    .filter(c -> offers.stream().anyMatch(offer -> fits(offer, c.situation())))
                    .map(c -> c.grants().customerId())
                    .toList();
            if (!fitting.isEmpty()) keep(trial, fitting);
        }
    }

    private static boolean fits(Terms offer, Situation situation) {
        return situation.canShow(offer)
                && situation.granted().containsAll(offer.purposes())
                && holds(offer, situation.facts());
    }

    private static boolean holds(Terms offer, Facts facts) {
        return offer.holds(facts) == Truth.TRUE;
    }

    private void keep(Trial trial, List<UUID> customers) {
        var kept = new HashSet<>(em.createQuery(
                        "select e.key.customerId from Exposure e where e.key.experiment = :code"
                                + " and e.key.customerId in :ids",
                        UUID.class)
                .setParameter("code", trial.code())
                .setParameter("ids", customers)
                .getResultList());
        var now = clock.instant();
        for (var id : customers) {
            if (kept.add(id)) em.persist(new Exposure(new Exposure.Key(trial.code(), id), trial.part(id), now));
        }
    }

    public void onConsents(@Observes ConsentsChanged event) {
        var touched = event.changes().stream()
                .filter(change -> change.purpose().equals(MEASUREMENT))
                .map(ConsentChanged::customerId)
                .toList();
        if (touched.isEmpty()) return;
        var grants = permissions.of(touched);
        var over = new ArrayList<UUID>();
        for (var id : touched) if (!grants.get(id).permits(MEASUREMENT)) over.add(id);
        if (over.isEmpty()) return;
        em.createQuery("delete from Exposure e where e.key.customerId in :ids")
                .setParameter("ids", over)
                .executeUpdate();
    }
}
