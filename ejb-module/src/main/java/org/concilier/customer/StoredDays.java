package org.concilier.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.concilier.customer.journey.PurchaseDay;

/** Purchases by customer and day, summed by the database. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredDays {
    private static final String SUMS = """
            select p.customerId, p.purchasedDay, sum(p.totalMinor),
                   max(case when p.totalMinor >= 0 then 1 else 0 end), max(p.currency)
            from Purchase p where p.customerId in :ids%s group by p.customerId, p.purchasedDay""";

    @PersistenceContext
    EntityManager em;

    /** What one customer bought on one day. */
    record Stored(UUID customer, PurchaseDay day, String currency) {}

    /** @param dates null for all */
    public List<Stored> of(Collection<UUID> ids, Collection<LocalDate> dates) {
        var which = dates == null ? "" : " and p.purchasedDay in :dates";
        var query = em.createQuery(SUMS.formatted(which), Tuple.class).setParameter("ids", ids);
        if (dates != null) query.setParameter("dates", dates);
        return query.getResultStream().map(StoredDays::stored).toList();
    }

    private static Stored stored(Tuple row) {
        var bought = row.get(3, Integer.class) == 1;
        var day = new PurchaseDay(row.get(1, LocalDate.class), row.get(2, Long.class), bought);
        return new Stored(row.get(0, UUID.class), day, row.get(4, String.class));
    }
}
