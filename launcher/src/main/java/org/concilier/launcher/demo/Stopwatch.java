package org.concilier.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** How long each step took, in seconds, and since the beginning. */
public final class Stopwatch {
    private final Instant started = Instant.now();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final Progress progress;

    public Stopwatch(Progress progress) {
        this.progress = progress;
    }

    /** Runs a step, and tells of it in {@code words} once it is over. */
    public <T> T time(String name, String words, Supplier<T> step) {
        var from = Instant.now();
        progress.at(words + " …");
        var result = step.get();
        var took = since(from);
        seconds.merge(name, took, Double::sum);
        progress.done(String.format(Locale.ROOT, "%6.1f s  %s", took, words));
        return result;
    }

    Map<String, Double> seconds() {
        var all = new LinkedHashMap<>(seconds);
        all.put("total", since(started));
        return all;
    }

    private static double since(Instant from) {
        return Duration.between(from, Instant.now()).toMillis() / 1000.0;
    }
}
