package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What sharing has brought each customer, one row a purpose; changed under the customer's consent lock. Internal. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Benefits {
    @PersistenceContext
    EntityManager em;

    /** Counts a redemption for every purpose its offer needed, and once in all. */
    public void count(UUID customerId, Collection<String> purposes, long saved) {
        var names = new ArrayList<>(purposes);
        names.add(Benefit.ALL);
        var rows = of(customerId);
        for (var name : names) {
            var row = rows.get(name);
            if (row == null) {
                row = new Benefit(customerId, name);
                em.persist(row);
            }
            row.add(saved);
        }
    }

    /** Takes back what came to nothing, because it was returned; a withdrawal never does. */
    public void takeBack(UUID customerId, Collection<String> purposes, long saved, boolean whole) {
        var names = new ArrayList<>(purposes);
        names.add(Benefit.ALL);
        var rows = of(customerId);
        for (var name : names) if (rows.containsKey(name)) rows.get(name).takeBack(saved, whole);
    }

    /**
     * What a purpose has brought everyone together.
     *
     * @param savedMinor in the company's currency
     */
    record Total(long redemptions, long savedMinor) {}

    public Total total(String purpose) {
        var row = em.createQuery(
                        "select coalesce(sum(b.redemptions), 0), coalesce(sum(b.savedMinor), 0) from Benefit b"
                                + " where b.key.purpose = :purpose",
                        Tuple.class)
                .setParameter("purpose", purpose)
                .getSingleResult();
        return new Total(
                row.get(0, Number.class).longValue(), row.get(1, Number.class).longValue());
    }

    public Map<String, Benefit> of(UUID customerId) {
        var rows = new HashMap<String, Benefit>();
        em.createQuery("select b from Benefit b where b.key.customerId = :customer", Benefit.class)
                .setParameter("customer", customerId)
                .getResultList()
                .forEach(row -> rows.put(row.purpose(), row));
        return rows;
    }
}
