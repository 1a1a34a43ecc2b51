package org.concilier.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.concilier.shared.Database;
import org.h2.jdbcx.JdbcConnectionPool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Proofs about leaves taken at random, as the boundary gives them, each in a transaction of its own on an H2 file: in a
 * small ledger, and in one of a million leaves.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ProofBenchmark {
    /** Held here, as a logger that nobody holds forgets its level. */
    private static final List<Logger> CHATTY =
            List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("org.hibernate"));

    @Param({"1000", "1000000"})
    public long leaves;

    private Path folder;
    private JdbcConnectionPool pool;
    private EntityManagerFactory factory;
    private EntityManager em;
    private Checkpoints checkpoints;

    @Setup
    public void fill() throws IOException, SQLException {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
        folder = Files.createTempDirectory("concilier-bench");
        pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.resolve("data")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                "concilier",
                "concilier");
        Database.migrate(pool);
        ManyLeaves.fill(pool, leaves);
        factory = Persistence.createEntityManagerFactory(
                "concilier",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", pool,
                        "hibernate.transaction.jta.platform",
                                "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform"));
        em = factory.createEntityManager();
        checkpoints = new Checkpoints();
        checkpoints.tree = new Tree();
        checkpoints.tree.em = em;
        checkpoints.ledger = Ledgers.on(em, Clock.systemUTC(), null);
        proveThatItProves();
    }

    /** A benchmark of wrong answers would be worth nothing. */
    private void proveThatItProves() {
        var inclusion = inclusion();
        var root = Hash.parse(inTransaction(checkpoints::latest).rootHash());
        var proof = new Proof(inclusion.proof().stream().map(Hash::parse).toList());
        if (!proof.includes(inclusion.leafIndex(), Hash.parse(inclusion.leafHash()), leaves, root)) {
            throw new IllegalStateException("the proof does not hold");
        }
    }

    @TearDown
    public void close() throws IOException {
        em.close();
        factory.close();
        pool.dispose();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }

    @Benchmark
    public Checkpoints.Inclusion inclusion() {
        var leaf = ManyLeaves.leaf(ThreadLocalRandom.current().nextLong(leaves)).toString();
        return inTransaction(() -> checkpoints.inclusion(leaf, null));
    }

    @Benchmark
    public Checkpoints.Consistency consistency() {
        var from = ThreadLocalRandom.current().nextLong(1, leaves);
        return inTransaction(() -> checkpoints.consistency(from, null));
    }

    private <T> T inTransaction(Supplier<T> work) {
        em.getTransaction().begin();
        var result = work.get();
        em.getTransaction().commit();
        em.clear();
        return result;
    }
}
