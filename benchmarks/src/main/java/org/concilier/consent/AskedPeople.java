package org.concilier.consent;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.concilier.bench.Sample;
import org.concilier.privacy.Counting;
import org.concilier.shared.Database;
import org.h2.jdbcx.JdbcConnectionPool;

/** So many persons on an H2 file of their own, and the check that is asked about them. */
final class AskedPeople implements AutoCloseable {
    private final int persons;
    private final JdbcConnectionPool pool;
    private final EntityManagerFactory factory;
    private final EntityManager em;
    private final ConsentChecks checks = new ConsentChecks();

    AskedPeople(Path folder, int persons) throws SQLException {
        this.persons = persons;
        pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.resolve("people-" + persons)
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                "concilier",
                "concilier");
        Database.migrate(pool);
        ManyConsents.fill(pool, persons);
        factory = Persistence.createEntityManagerFactory(
                "concilier",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", pool,
                        "hibernate.transaction.jta.platform",
                                "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform"));
        em = factory.createEntityManager();
        checks.em = em;
        checks.clock = Clock.systemUTC();
        checks.counts = Counting.by(checks.clock);
    }

    /** Persons of the group with so many events: 0 for one, 1 for 100, 2 for 10,000. */
    void askGroup(int group, int times, Sample sample) {
        for (int i = 0; i < times; i++) sample.add(ask(group * ManyConsents.GROUP + i % ManyConsents.GROUP));
    }

    /** Persons taken at random from all with one event. */
    void askAnybody(int times, Sample sample) {
        var random = ThreadLocalRandom.current();
        for (int i = 0; i < times; i++) sample.add(ask(random.nextInt(3 * ManyConsents.GROUP, persons)));
    }

    /** One check in a transaction of its own, as a call of the boundary is; in nanoseconds. */
    private long ask(int person) {
        var question = List.of(new ConsentChecks.Question(ManyConsents.person(person), ManyConsents.PURPOSE, null));
        var started = System.nanoTime();
        em.getTransaction().begin();
        var verdict = checks.check(question).get(0);
        em.getTransaction().commit();
        var took = System.nanoTime() - started;
        em.clear();
        if (!verdict.decision()) throw new IllegalStateException("no instead of yes: " + verdict);
        return took;
    }

    @Override
    public void close() {
        em.close();
        factory.close();
        pool.dispose();
    }
}
