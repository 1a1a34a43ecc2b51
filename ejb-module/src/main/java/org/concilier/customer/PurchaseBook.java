package org.concilier.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.privacy.retention.Activity;

/**
 * Takes purchases in bulk, each once per partner and order, and keeps the features of those who agreed up to date in the
 * same transaction: a fixed number of queries whatever the number of purchases. Internal: checks no caller.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PurchaseBook {
    /**
     * Row by row along the unique key. With {@code order_id in (…)} H2 looks only at the key's first column: through all
     * that the partner ever told, for every piece of a file.
     */
    static final String KNOWN = "select p.* from unnest(cast(?1 as varchar array)) o (order_id)"
            + " join purchase p on p.partner = ?2 and p.order_id = o.order_id";

    @PersistenceContext
    EntityManager em;

    @Inject
    CustomerBook customers;

    @Inject
    Features features;

    @Inject
    Activity activity;

    /** A purchase of one customer on its way into the book. */
    public record Entry(UUID customerId, PurchaseDetails details) {}

    /** What became of it: the id of the purchase in the book, none when it was refused. */
    public record Outcome(UUID purchaseId, Result result) {}

    /** New, told before, or refused: unknown customer, order id of another purchase, or a second currency. */
    public enum Result {
        NEW,
        SAME,
        NO_CUSTOMER,
        ORDER_ID_TAKEN,
        OTHER_CURRENCY
    }

    /** Hand in a few hundred at a time. */
    public List<Outcome> record(String partner, List<Entry> entries) {
        var owners = customers.locked(
                entries.stream().map(Entry::customerId).distinct().toList());
        var known = known(partner, entries);
        var outcomes = new ArrayList<Outcome>();
        var fresh = new ArrayList<Purchase>();
        for (var entry : entries) {
            var purchase = new Purchase(entry.customerId(), partner, entry.details());
            var outcome = judge(purchase, owners.get(entry.customerId()), known.get(purchase.orderId()));
            if (outcome.result() == Result.NEW) {
                fresh.add(purchase);
                known.put(purchase.orderId(), purchase);
            }
            outcomes.add(outcome);
        }
        features.add(fresh);
        fresh.forEach(em::persist);
        activity.on(latest(fresh));
        return outcomes;
    }

    /** The last day of each customer on which something was bought or brought back. */
    private static Map<UUID, LocalDate> latest(List<Purchase> purchases) {
        var days = new HashMap<UUID, LocalDate>();
        for (var purchase : purchases) {
            days.merge(purchase.customerId(), purchase.day().date(), (a, b) -> a.isAfter(b) ? a : b);
        }
        return days;
    }

    private static Outcome judge(Purchase purchase, Customer owner, Purchase before) {
        if (owner == null) return new Outcome(null, Result.NO_CUSTOMER);
        if (before != null) {
            return before.isSameAs(purchase)
                    ? new Outcome(before.id(), Result.SAME)
                    : new Outcome(null, Result.ORDER_ID_TAKEN);
        }
        return owner.tradesIn(purchase.currency())
                ? new Outcome(purchase.id(), Result.NEW)
                : new Outcome(null, Result.OTHER_CURRENCY);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Purchase> known(String partner, List<Entry> entries) {
        var known = new HashMap<String, Purchase>();
        List<Purchase> found = em.createNativeQuery(KNOWN, Purchase.class)
                .setParameter(
                        1, entries.stream().map(e -> e.details().orderId()).toArray(String[]::new))
                .setParameter(2, partner)
                .getResultList();
        found.forEach(purchase -> known.put(purchase.orderId(), purchase));
        return known;
    }
}
