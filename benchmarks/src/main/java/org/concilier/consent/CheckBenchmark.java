package org.concilier.consent;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.concilier.bench.Sample;
import org.concilier.bench.Scratch;

/**
 * What a consent check costs in process, with histories of 1, 100 and 10,000 events and among 10 thousand and a million
 * persons: each check in a transaction on an H2 file. All cases take turns in one run, so that whatever disturbs the
 * machine disturbs them alike.
 */
public final class CheckBenchmark {
    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 40;
    private static final int CHECKS = 500;

    /** Held here, as a logger that nobody holds forgets its level. */
    private static final List<Logger> CHATTY =
            List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("org.hibernate"));

    private final Sample oneEvent = new Sample();
    private final Sample hundredEvents = new Sample();
    private final Sample tenThousandEvents = new Sample();
    private final Sample amongFew = new Sample();
    private final Sample amongMany = new Sample();

    private CheckBenchmark() {}

    public static JsonObject run() throws IOException, SQLException {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
        try (var scratch = Scratch.make();
                var few = new AskedPeople(scratch.folder(), FEW);
                var many = new AskedPeople(scratch.folder(), MANY)) {
            System.err.println("# filled; now asking");
            new CheckBenchmark().rounds(WARM_UP, few, many);
            var measured = new CheckBenchmark();
            measured.rounds(ROUNDS, few, many);
            return measured.figures();
        }
    }

    private void rounds(int rounds, AskedPeople few, AskedPeople many) {
        var cases = List.<IntConsumer>of(
                times -> few.askGroup(0, times, oneEvent),
                times -> few.askGroup(1, times, hundredEvents),
                times -> few.askGroup(2, times, tenThousandEvents),
                times -> few.askAnybody(times, amongFew),
                times -> many.askAnybody(times, amongMany));
        for (int i = 0; i < rounds; i++) cases.forEach(asked -> asked.accept(CHECKS));
    }

    /** The ratios are of medians: to a history of one event, and to ten thousand persons. */
    private JsonObject figures() {
        var json = Json.createObjectBuilder()
                .add("name", "consent")
                .add("ratioWith100Events", hundredEvents.ratio(oneEvent))
                .add("ratioWith10000Events", tenThousandEvents.ratio(oneEvent))
                .add("ratioAmong1000000", amongMany.ratio(amongFew));
        add(json, "With1Event", oneEvent);
        add(json, "With100Events", hundredEvents);
        add(json, "With10000Events", tenThousandEvents);
        add(json, "Among10000", amongFew);
        add(json, "Among1000000", amongMany);
        return json.build();
    }

    private static void add(jakarta.json.JsonObjectBuilder json, String name, Sample sample) {
        json.add("p50Micros" + name, sample.micros(50)).add("p99Micros" + name, sample.micros(99));
    }
}
