package org.concilier.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * What was bought in the past, cart by cart, with one query for any number of customers. Internal: the caller answers for
 * the consent under which it is read, and notes the look.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PastCarts {
    private static final String LINES = """
            select p.id, p.customerId, p.purchasedDay, l.sku, l.category, l.quantity, l.unitMinor
            from Purchase p join p.lines l
            where p.customerId in :ids and p.purchasedDay >= :since and p.currency = :currency
            order by p.customerId, p.purchasedDay, p.id, index(l)""";

    @PersistenceContext
    EntityManager em;

    /** @param lines without what was brought back */
    public record PastCart(UUID customerId, LocalDate day, List<Line> lines) {}

    /** One position. */
    public record Line(String sku, String category, int quantity, long unitMinor) {}

    /** Purchases of these customers since that day, in this currency; those that only brought back are left out. */
    public List<PastCart> of(Collection<UUID> customers, LocalDate since, String currency) {
        if (customers.isEmpty()) return List.of();
        var carts = new LinkedHashMap<UUID, PastCart>();
        var rows = em.createQuery(LINES, Tuple.class)
                .setParameter("ids", customers)
                .setParameter("since", since)
                .setParameter("currency", currency)
                .getResultList();
        for (var row : rows) {
            var line = new Line(
                    row.get(3, String.class),
                    row.get(4, String.class),
                    row.get(5, Integer.class),
                    row.get(6, Long.class));
            if (line.quantity() <= 0 || line.unitMinor() < 0) continue;
            carts.computeIfAbsent(row.get(0, UUID.class), id -> cart(row))
                    .lines()
                    .add(line);
        }
        return List.copyOf(carts.values());
    }

    private static PastCart cart(Tuple row) {
        return new PastCart(row.get(1, UUID.class), row.get(2, LocalDate.class), new ArrayList<>());
    }
}
