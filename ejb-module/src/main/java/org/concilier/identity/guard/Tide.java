package org.concilier.identity.guard;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many guesses there are everywhere, and how many are wrong. When most of many fail somebody tries names by the thousand,
 * each only once: then strangers have fewer free guesses, and networks smaller buckets, until it is over.
 */
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Tide {
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final long MANY = 200;

    private final LongAdder tried = new LongAdder();
    private final LongAdder wrong = new LongAdder();
    private final String node = UUID.randomUUID().toString();
    private volatile boolean flood;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public void note(boolean failed) {
        tried.increment();
        if (failed) wrong.increment();
    }

    /** Whether most of many guesses of the last ten minutes, on all nodes, were wrong. */
    public boolean isFlood() {
        return flood;
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        flush();
    }

    /** Public for tests: adds this node's counts to those of all, and looks at them. */
    public void flush() {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        add(minute, tried.sumThenReset(), wrong.sumThenReset());
        var sums = (Object[]) em.createNativeQuery("select coalesce(sum(tried), 0), coalesce(sum(wrong), 0)"
                        + " from guess_tide where minute_at > ?1")
                .setParameter(1, minute.minus(WINDOW))
                .getSingleResult();
        var all = ((Number) sums[0]).longValue();
        var failed = ((Number) sums[1]).longValue();
        flood = failed >= MANY && 2 * failed > all;
    }

    private void add(Instant minute, long more, long failed) {
        if (more == 0) return;
        em.createNativeQuery("insert into guess_tide (minute_at, node, tried, wrong) values (?1, ?2, 0, 0)"
                        + " on conflict do nothing")
                .setParameter(1, minute)
                .setParameter(2, node)
                .executeUpdate();
        em.createNativeQuery("update guess_tide set tried = tried + ?1, wrong = wrong + ?2"
                        + " where minute_at = ?3 and node = ?4")
                .setParameter(1, more)
                .setParameter(2, failed)
                .setParameter(3, minute)
                .setParameter(4, node)
                .executeUpdate();
    }
}
