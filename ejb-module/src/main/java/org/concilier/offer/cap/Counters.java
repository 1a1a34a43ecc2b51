package org.concilier.offer.cap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concilier.shared.Money;
import org.concilier.shared.Several;

/** Counts uses against limits, each in one statement: no two ever see the same rest. Joins the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Counters {
    private static final String KEY =
            " where counted_for = ?1 and customer_id = ?2 and counter = ?3 and time_window = ?4"
                    + " and window_start = ?5";
    private static final Comparator<Count> ORDER = Comparator.comparing(
                    (Count c) -> c.key().countedFor())
            .thenComparing(c -> c.key().customerId())
            .thenComparing(c -> c.key().counter())
            .thenComparing(c -> c.key().window());

    private static final String USED = "select c from CapCounter c where c.key.countedFor in :names"
            + " and c.key.customerId in :customers and c.key.windowStart in :starts";

    @PersistenceContext
    EntityManager em;

    /** One use on one counter. */
    public record Count(CounterKey key, long weight, long limit) {}

    /** Whether all counters had room; when one has not, those before it have counted, and the caller gives up. */
    public boolean take(Collection<Count> counts) {
        return counts.stream().sorted(ORDER).allMatch(this::take);
    }

    /** Takes back what was counted; a counter that is gone, with its customer or its time, stays gone. */
    public void giveBack(Collection<Count> counts) {
        counts.stream()
                .sorted(ORDER)
                .forEach(
                        count -> keyed("update cap_counter set used = used - ?6" + KEY + " and used >= ?6", count.key())
                                .setParameter(6, count.weight())
                                .executeUpdate());
    }

    /** What was counted so far on the counters that exist. */
    public Map<CounterKey, Long> used(Collection<CounterKey> keys) {
        var used = new HashMap<CounterKey, Long>();
        if (keys.isEmpty()) return used;
        var wanted = Map.of(
                "names", distinct(keys, CounterKey::countedFor),
                "customers", distinct(keys, CounterKey::customerId),
                "starts", distinct(keys, CounterKey::windowStart));
        Several.query(em, USED, CapCounter.class, wanted)
                .getResultList()
                .forEach(counter -> used.put(counter.key(), counter.used()));
        return used;
    }

    private static Set<?> distinct(Collection<CounterKey> keys, Function<CounterKey, ?> part) {
        return keys.stream().map(part).collect(Collectors.toSet());
    }

    /** Deletes counters whose window is long over; a return after that finds nothing to take back. */
    public void forget(LocalDate before) {
        em.createQuery("delete from CapCounter c where c.key.window <> :lifetime and c.key.windowStart < :before")
                .setParameter("lifetime", Window.LIFETIME)
                .setParameter("before", before)
                .executeUpdate();
    }

    private boolean take(Count count) {
        if (add(count)) return true;
        keyed(
                        "insert into cap_counter (counted_for, customer_id, counter, time_window, window_start, used)"
                                + " values (?1, ?2, ?3, ?4, ?5, 0) on conflict do nothing",
                        count.key())
                .executeUpdate();
        return add(count);
    }

    private boolean add(Count count) {
        var update = "update cap_counter set used = used + ?6" + KEY + " and used + ?6 <= ?7";
        return keyed(update, count.key())
                        .setParameter(6, count.weight())
                        .setParameter(7, count.limit())
                        .executeUpdate()
                == 1;
    }

    private Query keyed(String sql, CounterKey key) {
        return em.createNativeQuery(sql)
                .setParameter(1, key.countedFor())
                .setParameter(2, key.customerId())
                .setParameter(3, key.counter().name())
                .setParameter(4, key.window().name())
                .setParameter(5, key.windowStart());
    }

    /** The counters of these rules for one use. */
    public static List<Count> of(Collection<CapRule> rules, Use use, Money amount) {
        return rules.stream()
                .map(rule -> new Count(rule.key(use), rule.weight(amount), rule.limit()))
                .toList();
    }
}
