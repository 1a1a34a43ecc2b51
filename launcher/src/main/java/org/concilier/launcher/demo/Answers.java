package org.concilier.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the customers answer when asked: over half say yes to offers that fit, a fifth say no, the others say nothing. */
record Answers(List<Answer> all, List<Person> silent) {
    static final String JOURNEY = "journey-profiling";
    static final String OFFERS = "personalised-offers";
    /** Without it nobody counts in an experiment. */
    static final String MEASUREMENT = "usage-measurement";

    private static final double GIVE = 0.55;
    private static final double REFUSE = 0.20;

    /** One answer to one purpose. */
    record Answer(Person person, String purpose, boolean given) {
        /** A line of an import of consents. */
        JsonObject json(Map<String, Integer> noticeVersions) {
            return Json.createObjectBuilder()
                    .add("externalId", person.externalId())
                    .addAll(Json.createObjectBuilder(
                            choice(purpose, given, noticeVersions.get(purpose), person.locale())))
                    .build();
        }
    }

    Answers {
        all = List.copyOf(all);
        silent = List.copyOf(silent);
    }

    static Answers of(List<Person> people, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Answer>();
        var silent = new ArrayList<Person>();
        for (var person : people) {
            var mood = random.nextDouble();
            if (mood < GIVE) yes(person, random, all);
            else if (mood < GIVE + REFUSE) no(person, random, all);
            else silent.add(person);
        }
        return new Answers(all, silent);
    }

    /** The first who said yes to offers of their own. */
    Person firstToAgree() {
        return all.stream()
                .filter(answer -> answer.given() && answer.purpose().equals(OFFERS))
                .findFirst()
                .orElseThrow(() -> new ApiFault("Nobody among the customers said yes."))
                .person();
    }

    long given() {
        return all.stream().filter(Answer::given).count();
    }

    /** The body of a single answer, taken on a web form. */
    static JsonObject choice(String purpose, boolean given, int noticeVersion, String language) {
        return Json.createObjectBuilder()
                .add("purpose", purpose)
                .add("decision", given ? "GIVEN" : "REFUSED")
                .add("noticeVersion", noticeVersion)
                .add("language", language)
                .add(
                        "collection",
                        Json.createObjectBuilder().add("method", "web-form").add("channel", "web"))
                .build();
    }

    private static void yes(Person person, Random random, List<Answer> all) {
        all.add(new Answer(person, JOURNEY, true));
        all.add(new Answer(person, OFFERS, true));
        if (random.nextInt(3) == 0) all.add(new Answer(person, "birthday-offers", true));
        if (random.nextInt(5) < 2) all.add(new Answer(person, "product-news", true));
        if (random.nextInt(2) == 0) all.add(new Answer(person, MEASUREMENT, true));
    }

    private static void no(Person person, Random random, List<Answer> all) {
        all.add(new Answer(person, JOURNEY, false));
        all.add(new Answer(person, OFFERS, false));
        if (random.nextInt(4) == 0) all.add(new Answer(person, "product-news", true));
    }
}
