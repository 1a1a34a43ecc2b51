package org.concilier.customer.scoring;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.UUID;
import org.concilier.bench.Sample;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;

/**
 * What re-scoring costs for each customer, on PostgreSQL, beside plainly reading and writing the same rows. Both take turns
 * in one run. The number of customers is {@code -Dconcilier.bench.customers}, 100,000 without it.
 */
public final class ScoringBenchmark {
    private static final int ROUNDS = 3;

    private final int customers = Integer.getInteger("concilier.bench.customers", 100_000);
    private final Domain domain = Domain.of(this, DatabaseKind.POSTGRESQL);
    private final ScoringSteps steps = domain.get(ScoringSteps.class);
    private final Sample scoring = new Sample();
    private final Sample plain = new Sample();
    private final Sample preparing = new Sample();
    private long mostHeap;

    private ScoringBenchmark() {}

    public static JsonObject run() throws Exception {
        var bench = new ScoringBenchmark();
        ManyShoppers.fill(bench.domain.owner(), bench.customers);
        System.err.println("# filled; now scoring");
        bench.score(new Sample(), new Sample());
        for (int round = 0; round < ROUNDS; round++) {
            bench.score(bench.preparing, bench.scoring);
            var started = System.nanoTime();
            bench.same(PlainRows.rewrite(bench.domain.pool()));
            bench.plain.add(System.nanoTime() - started);
        }
        return bench.figures();
    }

    private void score(Sample preparation, Sample passes) {
        var started = System.nanoTime();
        var run = begun();
        steps.prepare(run);
        var prepared = System.nanoTime();
        int pieces = 0;
        for (var part : steps.open(run)) {
            while (piece(run, part)) if (++pieces % 100 == 0) weigh();
        }
        steps.finish(run);
        preparation.add(prepared - started);
        passes.add(System.nanoTime() - prepared);
        same(scored(run));
    }

    /** As on a server, where nobody writes down every statement. */
    private boolean piece(UUID run, int part) {
        var more = new boolean[1];
        domain.statements(() -> more[0] = steps.next(run, part));
        return more[0];
    }

    private UUID begun() {
        return domain.inTransaction(() -> {
            var run = new ScoringRun(
                    ScoringRunView.Cause.ASKED,
                    "bench",
                    LocalDate.of(2026, 11, 23),
                    domain.clock().instant());
            domain.em().persist(run);
            return run.id();
        });
    }

    private long scored(UUID run) {
        return domain.inTransaction(() -> domain.em()
                .createQuery("select sum(p.scored) from ScoringPart p where p.runId = :run", Long.class)
                .setParameter("run", run)
                .getSingleResult());
    }

    /** What is left in memory when all that can be thrown away is. */
    private void weigh() {
        System.gc();
        var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        mostHeap = Math.max(mostHeap, used);
    }

    private void same(long done) {
        if (done != customers) throw new IllegalStateException(done + " of " + customers + " customers");
    }

    private JsonObject figures() {
        return Json.createObjectBuilder()
                .add("name", "scoring")
                .add("ratio", scoring.ratio(plain))
                .add("customers", customers)
                .add("microsPerCustomer", each(scoring))
                .add("microsPerPlainRow", each(plain))
                .add("customersPerSecond", Math.round(customers / (scoring.micros(50) / 1e6)))
                .add("preparingSeconds", Sample.rounded(preparing.micros(50) / 1e6))
                .add("heapMegabytes", mostHeap >> 20)
                .build();
    }

    private double each(Sample sample) {
        return Sample.rounded(sample.micros(50) / customers);
    }
}
