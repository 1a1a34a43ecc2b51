package org.concilier.customer.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.concilier.customer.journey.CutPoints;
import org.concilier.customer.journey.Steps;
import org.concilier.customer.value.Fit;

/** Makes a run's cut points and models, each a new version, from customers who agreed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Preparation {
    /** Fewer do not determine four parameters, and would shine through them. */
    static final int FEWEST_CUSTOMERS = 200;

    static final int FEWEST_REPEATERS = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Population population;

    @Inject
    Clock clock;

    public void prepare(ScoringRun run) {
        for (var currency : population.currencies()) {
            var observed = population.observe(currency, run.asOf());
            cut(run, currency, observed);
            fit(run, currency, observed);
        }
    }

    /** With too few people the version before goes on to count. */
    private void cut(ScoringRun run, String currency, Observed observed) {
        var recency = Steps.quintiles(observed.recency());
        var frequency = Steps.quintiles(observed.frequency());
        var money = Steps.quintiles(observed.money());
        if (recency.isEmpty() || frequency.isEmpty() || money.isEmpty()) return;
        var people = observed.frequency().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        var version = next("CutPointSet", 1);
        var points = new CutPoints(version, run.asOf(), people, recency.get(), frequency.get(), money.get());
        em.persist(new CutPointSet(run.id(), currency, points, clock.instant()));
    }

    private void fit(ScoringRun run, String currency, Observed observed) {
        var model = new CustomerModel(next("CustomerModel", 0), run, currency, observed, clock.instant());
        if (observed.customers() >= FEWEST_CUSTOMERS && observed.repeaters() >= FEWEST_REPEATERS) {
            model.fitted(Fit.bgNbd(observed.buying()), Fit.gammaGamma(observed.spending()));
        }
        em.persist(model);
    }

    /** The next number; runs make theirs one after the other. */
    private long next(String entity, long before) {
        var last = em.createQuery("select max(e.version) from " + entity + " e", Long.class)
                .getSingleResult();
        return Math.max(last == null ? 0 : last, before) + 1;
    }
}
