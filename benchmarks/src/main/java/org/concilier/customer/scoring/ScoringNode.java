package org.concilier.customer.scoring;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.concilier.shared.Domain;

/**
 * A node that works a run off in a JVM of its own, which can be killed. Tells on standard output, a line each: {@code
 * prepared <milliseconds>}, {@code heap <megabytes> <customers>} every so often, and {@code done <milliseconds of scoring>}.
 */
public final class ScoringNode {
    private static final int WEIGHED = 10_000 / ScoringSteps.PIECE;

    private final Domain domain;
    private final ScoringSteps steps;
    private final UUID run;
    private final Instant day;
    private int pieces;
    private long scoring;

    private ScoringNode(String url, UUID run, Instant day) {
        domain = Domain.standing(url);
        steps = domain.get(ScoringSteps.class);
        this.run = run;
        this.day = day;
        tick();
    }

    /** Asks for the address of the database, the id of the run, and the business time at which scores are written. */
    public static void main(String[] args) throws InterruptedException {
        new ScoringNode(args[0], UUID.fromString(args[1]), Instant.parse(args[2])).work();
        System.exit(0);
    }

    /** What a dead node has in hand is free once its leases have run out: asked again, as a server's watch does. */
    private void work() throws InterruptedException {
        var started = System.nanoTime();
        steps.prepare(run);
        System.out.println("prepared " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        for (var open = steps.open(run); !open.isEmpty(); open = steps.open(run)) {
            var before = pieces;
            for (int part : open) score(part);
            if (pieces == before) new CountDownLatch(1).await(1, TimeUnit.SECONDS);
            tick();
        }
        steps.finish(run);
        System.out.println("done " + TimeUnit.NANOSECONDS.toMillis(scoring));
    }

    private void score(int part) {
        var started = System.nanoTime();
        var before = pieces;
        while (steps.next(run, part)) {
            if (++pieces % WEIGHED == 0) weigh();
            tick();
        }
        if (pieces > before) scoring += System.nanoTime() - started;
    }

    /** What is left in memory when all that can be thrown away is. */
    private void weigh() {
        System.gc();
        var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.println("heap " + (used >> 20) + " " + pieces * ScoringSteps.PIECE);
    }

    /** Leases run by the real time; consents are judged by that for which the shoppers were made. */
    private void tick() {
        domain.clock().advance(Duration.between(domain.clock().instant(), Instant.now()));
        domain.clock().businessAt(day);
    }
}
