package org.concilier.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import org.concilier.bench.Sample;

/** Everybody at the same moment, as often as is asked for. */
final class Crowd {
    static final int SIZE = 64;

    private final Sample times = new Sample();
    private int entered;
    private int busy;

    void rush(List<String> logins, Function<String, SignIn> shown, Predicate<SignIn> opens) throws Exception {
        var start = new CountDownLatch(logins.size());
        var threads = Executors.newFixedThreadPool(logins.size());
        try {
            var all = threads.invokeAll(logins.stream()
                    .<Callable<Void>>map(login -> () -> {
                        start.countDown();
                        start.await();
                        enter(shown.apply(login), opens);
                        return null;
                    })
                    .toList());
            for (var one : all) one.get(); // whatever else went wrong, want of memory too, ends the benchmark
        } finally {
            threads.shutdown();
        }
    }

    /** How many got in and how many were asked to come back, of all that came. */
    JsonObject figures() {
        return Json.createObjectBuilder()
                .add("atOnce", SIZE)
                .add("entered", entered)
                .add("askedToWait", busy)
                .add("p50Micros", times.micros(50))
                .add("p95Micros", times.micros(95))
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
}
