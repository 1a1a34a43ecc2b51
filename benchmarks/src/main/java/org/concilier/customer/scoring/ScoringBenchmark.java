package org.concilier.customer.scoring;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.concilier.bench.Sample;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;

/**
 * What re-scoring costs for each customer, on PostgreSQL and in a heap of 512 MB, beside plainly reading and writing the same
 * rows; and whether a run that was killed in the middle goes on from there and ends as one that was not. The number of
 * customers is {@code -Dconcilier.bench.customers}, a million without it.
 */
public final class ScoringBenchmark {
    /** The shoppers have bought and agreed before. */
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** When the run goes on, so that its scores are told from those before. */
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));

    private final int customers = Integer.getInteger("concilier.bench.customers", 1_000_000);
    private final Domain domain = Domain.of(this, DatabaseKind.POSTGRESQL);
    private final String url;
    private final UUID run;

    private ScoringBenchmark() throws SQLException {
        ManyShoppers.fill(domain.owner(), customers);
        try (var connection = domain.pool().getConnection()) {
            url = connection.getMetaData().getURL();
        }
        run = domain.inTransaction(() -> {
            var row =
                    new ScoringRun(ScoringRunView.Cause.ASKED, "bench", LocalDate.ofInstant(NOW, ZoneOffset.UTC), NOW);
            domain.em().persist(row);
            return row.id();
        });
    }

    public static JsonObject run() throws Exception {
        var bench = new ScoringBenchmark();
        System.err.println("# filled; now scoring, to be killed in the middle");
        return bench.measure();
    }

    private JsonObject measure() throws Exception {
        var killed = ScoringProcess.until(customers / 2, url, run, NOW);
        var kept = scored();
        System.err.println("# killed with " + kept + " customers scored; now going on");
        var started = System.nanoTime();
        var resumed = ScoringProcess.whole(url, run, LATER);
        var took = (System.nanoTime() - started) / 1e9;
        var before = ScoredRows.writtenBefore(domain.owner(), LATER);
        var ended = ScoredRows.digest(domain.owner());
        ScoredRows.asIfNothingWereDone(domain.owner(), run);
        System.err.println("# now the same run without a break");
        var whole = ScoringProcess.whole(url, run, NOW);
        var same = scored() == customers && ended.equals(ScoredRows.digest(domain.owner()));
        System.err.println("# now plainly the same rows");
        var plain = System.nanoTime();
        if (PlainRows.rewrite(domain.pool()) != customers) throw new IllegalStateException("not every row");
        var bare = (System.nanoTime() - plain) / 1e9;
        return Json.createObjectBuilder()
                .add("name", "scoring")
                .add("ratio", Sample.rounded(whole.scored() / bare))
                .add("customers", customers)
                .add("customersPerSecond", Math.round(customers / whole.scored()))
                .add("plainRowsPerSecond", Math.round(customers / bare))
                .add("preparingSeconds", Sample.rounded(killed.prepared()))
                .add("killedAt", kept)
                .add("scoredAfterwards", customers - before)
                .add("waitedSeconds", Sample.rounded(took - resumed.scored()))
                .add("resumed", kept > 0 && kept < customers && before == kept)
                .add("sameResult", same)
                .add("heapMegabytes", Json.createArrayBuilder(whole.heap()))
                .add("heapMost", whole.most())
                .add("heapFlat", whole.isFlat())
                .build();
    }

    private long scored() {
        return domain.inTransaction(() -> domain.em()
                .createQuery("select sum(p.customers) from ScoringPart p where p.runId = :run", Long.class)
                .setParameter("run", run)
                .getSingleResult());
    }
}
