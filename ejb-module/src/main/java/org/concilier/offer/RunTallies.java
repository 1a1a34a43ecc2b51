package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.concilier.offer.rule.AttributeRegistry;

/** Counts what a run came to; joins the caller's transaction. Internal. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RunTallies {
    @PersistenceContext
    EntityManager em;

    /**
     * Of those who agreed to a purpose.
     *
     * @param customers how many agreed
     * @param withPersonalOffer how many of them got an offer that needs it
     */
    record Share(long customers, long withPersonalOffer) {}

    public void count(UUID run, List<DecisionRecord> decisions) {
        var rows = new HashMap<RunTally.Key, RunTally>();
        of(run).forEach(row -> rows.put(row.key(), row));
        for (var decision : decisions) {
            var personal = decision.given().stream().anyMatch(DecisionRecord.Given::isPersonal);
            if (decision.facts().get(AttributeRegistry.STAGE) instanceof String stage) {
                row(rows, new RunTally.Key(run, RunTally.Kind.STAGE, stage)).count(personal);
            }
            for (var purpose : decision.consents().keySet()) {
                var got = decision.given().stream()
                        .anyMatch(given -> given.purposes().contains(purpose));
                row(rows, new RunTally.Key(run, RunTally.Kind.PURPOSE, purpose)).count(got);
            }
        }
    }

    /** Customers by stage, of those who let us know it. */
    public Map<String, Long> stages(UUID run) {
        var stages = new TreeMap<String, Long>();
        of(run).stream()
                .filter(row -> row.key().kind() == RunTally.Kind.STAGE)
                .forEach(row -> stages.put(row.key().name(), row.customers()));
        return stages;
    }

    /** By purpose, of the latest finished run. */
    public Map<String, Share> latestShares() {
        var shares = new HashMap<String, Share>();
        var runs = em.createQuery(
                        "select r.id from DecisionRun r where r.state = FINISHED order by r.finishedAt desc",
                        UUID.class)
                .setMaxResults(1)
                .getResultList();
        if (runs.isEmpty()) return shares;
        em.createQuery(
                        "select t.key.name, t.customers, t.personalised from RunTally t"
                                + " where t.key.runId = :run and t.key.kind = PURPOSE",
                        Tuple.class)
                .setParameter("run", runs.get(0))
                .getResultList()
                .forEach(row -> shares.put(
                        row.get(0, String.class), new Share(row.get(1, Long.class), row.get(2, Long.class))));
        return shares;
    }

    private List<RunTally> of(UUID run) {
        return em.createQuery("select t from RunTally t where t.key.runId = :run", RunTally.class)
                .setParameter("run", run)
                .getResultList();
    }

    private RunTally row(Map<RunTally.Key, RunTally> rows, RunTally.Key key) {
        return rows.computeIfAbsent(key, k -> {
            var row = new RunTally(k);
            em.persist(row);
            return row;
        });
    }
}
