package org.concilier.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import org.concilier.bench.Sample;

/** Everybody at the same moment. */
final class Crowd {
    static final int SIZE = 64;
    private static final int MEBIBYTE = 1 << 20;

    private final Sample times = new Sample();
    private int entered;
    private int busy;

    private Crowd() {}

    /** How many got in, how many were asked to come back, and the most memory that it took. */
    static JsonObject of(List<String> logins, Function<String, SignIn> shown, Predicate<SignIn> opens)
            throws Exception {
        var crowd = new Crowd();
        System.gc();
        var before = heap(true);
        var start = new CountDownLatch(logins.size());
        var threads = Executors.newFixedThreadPool(logins.size());
        try {
            var all = threads.invokeAll(logins.stream()
                    .<Callable<Void>>map(login -> () -> {
                        start.countDown();
                        start.await();
                        crowd.enter(shown.apply(login), opens);
                        return null;
                    })
                    .toList());
            for (var one : all) one.get(); // whatever else went wrong ends the benchmark
        } finally {
            threads.shutdown();
        }
        return Json.createObjectBuilder()
                .add("atOnce", logins.size())
                .add("entered", crowd.entered)
                .add("askedToWait", crowd.busy)
                .add("p50Micros", crowd.times.micros(50))
                .add("p95Micros", crowd.times.micros(95))
                .add("heapMiBBefore", before / MEBIBYTE)
                .add("heapMiBAtMost", heap(false) / MEBIBYTE)
                .build();
    }

    private void enter(SignIn attempt, Predicate<SignIn> opens) {
        var started = System.nanoTime();
        try {
            var opened = opens.test(attempt);
            if (!opened) throw new IllegalStateException(attempt.login() + " is refused");
            done(true, System.nanoTime() - started);
        } catch (TooManySignIns queue) {
            done(false, System.nanoTime() - started);
        }
    }

    private synchronized void done(boolean opened, long took) {
        times.add(took);
        if (opened) entered++;
        else busy++;
    }

    /** The most that was used since the last reset. */
    private static long heap(boolean reset) {
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        if (reset) pools.forEach(pool -> pool.resetPeakUsage());
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
