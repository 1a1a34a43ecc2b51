package org.concilier.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.concilier.bench.Sample;
import org.concilier.shared.Domain;

/**
 * Whether the time of a refusal tells who has an account. Names that somebody has and names that nobody has come in an order
 * that is drawn anew, since each hash leaves garbage that some later one pays for; in rounds, whose ratios show the spread.
 */
final class Alike {
    private static final int ROUNDS = 10;
    private static final int PAIRS = 60;

    private final Domain domain;
    private final People people;
    private final ToLongFunction<String> refuse;
    private final Random chance = new Random(1);
    private final Sample known = new Sample();
    private final Sample unknown = new Sample();
    private final double[] ratios = new double[ROUNDS];

    /** @param refuse shows a wrong passphrase for a name; in nanoseconds */
    Alike(Domain domain, ToLongFunction<String> refuse) {
        this.domain = domain;
        this.people = new People(domain);
        this.refuse = refuse;
    }

    JsonObject measured() {
        for (int i = 0; i < ROUNDS; i++) ratios[i] = round();
        Arrays.sort(ratios);
        return Json.createObjectBuilder()
                .add("ratio", unknown.ratio(known))
                .add("leastOfRounds", ratios[0])
                .add("mostOfRounds", ratios[ROUNDS - 1])
                .add("rounds", ROUNDS)
                .add("pairsOfARound", PAIRS)
                .add("p50MicrosWrong", known.micros(50))
                .add("p50MicrosUnknown", unknown.micros(50))
                .build();
    }

    private double round() {
        var drawn = new Boolean[2 * PAIRS];
        for (int i = 0; i < drawn.length; i++) drawn[i] = i % 2 == 0;
        Collections.shuffle(Arrays.asList(drawn), chance);
        var here = new Sample();
        var nobodys = new Sample();
        for (var exists : drawn) {
            // Of either kind one is written down, so that both find the database as the other one does.
            var somebody = people.another();
            domain.clock().advance(Duration.ofMinutes(1));
            (exists ? here : nobodys).add(refuse.applyAsLong(exists ? somebody : People.nobody()));
        }
        known.add(here);
        unknown.add(nobodys);
        return nobodys.ratio(here);
    }
}
