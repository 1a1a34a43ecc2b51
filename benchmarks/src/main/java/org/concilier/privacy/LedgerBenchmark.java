package org.concilier.privacy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.concilier.ledger.Ledgers;
import org.concilier.shared.Database;
import org.concilier.vault.Keys;
import org.h2.jdbcx.JdbcConnectionPool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A thousand looks at a hundred persons, each noted in a transaction of its own on a durable H2 file: with its leaf in
 * the ledger, sealed under a key from a vault that is another such file, and the entry alone. Every round begins with an empty database, as inserts cost more when indexes are larger.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, batchSize = LedgerBenchmark.LOOKS)
@Measurement(iterations = 9, batchSize = LedgerBenchmark.LOOKS)
public class LedgerBenchmark {
    /** In one round. */
    public static final int LOOKS = 1_000;

    private static final int PERSONS = 100;

    private static final Party PARTY = Party.of(Optional.empty());
    private static final Basis BASIS = Basis.of("personalised-offers");
    private static final String NO_LEAF = "A".repeat(44);

    /** Held here, as a logger that nobody holds forgets its level. */
    private static final List<Logger> CHATTY =
            List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("org.hibernate"));

    private final Clock clock = Clock.systemUTC();
    private Path folder;
    private JdbcConnectionPool pool;
    private JdbcConnectionPool vault;
    private List<UUID> persons;
    private int next;
    private EntityManagerFactory factory;
    private EntityManager em;
    private AccessBook book;

    @Setup(org.openjdk.jmh.annotations.Level.Iteration)
    public void open() throws IOException {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
        folder = Files.createTempDirectory("concilier-bench");
        pool = database("data");
        vault = database("vault");
        Database.migrate(pool);
        factory = Persistence.createEntityManagerFactory(
                "concilier",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", pool,
                        "hibernate.transaction.jta.platform",
                                "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform"));
        em = factory.createEntityManager();
        book = new AccessBook();
        book.em = em;
        book.clock = clock;
        var keys = Keys.in(vault, clock);
        persons = Stream.generate(UUID::randomUUID).limit(PERSONS).toList();
        keys.of(persons);
        book.ledger = Ledgers.on(em, clock, keys);
    }

    private JdbcConnectionPool database(String name) {
        return JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.resolve(name)
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                "concilier",
                "concilier");
    }

    @TearDown(org.openjdk.jmh.annotations.Level.Iteration)
    public void close() throws IOException {
        em.close();
        factory.close();
        pool.dispose();
        vault.dispose();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }

    @Benchmark
    public void withLeaf() {
        inTransaction(() -> book.write(PARTY, List.of(look())));
    }

    @Benchmark
    public void without() {
        inTransaction(() -> em.persist(new AccessEntry(clock.instant(), PARTY, look(), NO_LEAF)));
    }

    private Look look() {
        var person = persons.get(next++ % PERSONS);
        return Look.allowed(person, "deciding offers", List.of("purchase-history"), BASIS);
    }

    private void inTransaction(Runnable work) {
        em.getTransaction().begin();
        work.run();
        em.getTransaction().commit();
        em.clear();
    }
}
