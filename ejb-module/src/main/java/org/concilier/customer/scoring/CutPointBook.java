package org.concilier.customer.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.concilier.customer.journey.CutPoints;

/** The cut points that count now. Internal. */
@ApplicationScoped
public class CutPointBook {
    private static final String NEWEST = """
            select c from CutPointSet c
            where c.version in (select max(n.version) from CutPointSet n group by n.currency)""";

    @PersistenceContext
    EntityManager em;

    /** Those of every currency, with one query. */
    public Current current() {
        var newest = new HashMap<String, CutPoints>();
        em.createQuery(NEWEST, CutPointSet.class)
                .getResultList()
                .forEach(set -> newest.put(set.currency(), set.points()));
        return new Current(newest);
    }

    /** @param newest by ISO 4217 code */
    public record Current(Map<String, CutPoints> newest) {
        /** The first version where none was computed yet; that of the euro for who never bought and so has no currency. */
        public CutPoints of(String currency) {
            var code = currency == null ? "EUR" : currency;
            var computed = newest.get(code);
            return computed == null ? CutPoints.first(Currency.getInstance(code)) : computed;
        }
    }
}
