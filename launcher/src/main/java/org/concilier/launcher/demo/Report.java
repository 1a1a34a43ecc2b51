package org.concilier.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/**
 * What a demonstration did.
 *
 * @param purchases how many were accepted
 * @param scored the scoring run as it ended
 * @param trial simulation of a campaign before it was published
 * @param decided the decision run as it ended
 * @param seconds each step took
 */
public record Report(
        Scenario scenario,
        Credentials credentials,
        int purchases,
        JsonObject scored,
        JsonObject trial,
        JsonObject decided,
        Story story,
        Map<String, Double> seconds) {
    /** Consents that the followed customer gave and then withdrew. */
    private static final int FOLLOWED = 2;

    /** One object, in the shape of API.md, "The script". */
    public JsonObject json() {
        return Json.createObjectBuilder()
                .add("customers", scenario.data().people().size())
                .add("purchases", purchases)
                .add("stages", stages())
                .add("consents", consents())
                .add(
                        "offers",
                        Json.createObjectBuilder()
                                .add("personalised", decided.getInt("personalised"))
                                .add("general", decided.getInt("general")))
                .add("sample", story.json())
                .add("seconds", numbers(seconds))
                .build();
    }

    /** How many of those who agree to it are at each stage. */
    JsonObject stages() {
        return decided.getJsonObject("stages");
    }

    /** The draft that would have reached the most. */
    JsonObject widest() {
        return trial.getJsonObject("result").getJsonArray("offers").getValuesAs(JsonObject.class).stream()
                .max(java.util.Comparator.comparingInt(Report::reach))
                .orElseThrow();
    }

    /** A number of persons; what is told as fewer than ten counts as none. */
    private static int reach(JsonObject offer) {
        var persons = offer.getString("reach");
        return persons.startsWith("<") ? 0 : Integer.parseInt(persons);
    }

    /** Answers by everybody, one a purpose. */
    JsonObject consents() {
        var answers = scenario.answers();
        return Json.createObjectBuilder()
                .add("given", answers.given() + FOLLOWED)
                .add("refused", answers.all().size() - answers.given())
                .add("withdrawn", FOLLOWED)
                .build();
    }

    private static JsonObjectBuilder numbers(Map<String, Double> seconds) {
        var all = Json.createObjectBuilder();
        seconds.forEach((name, value) -> all.add(name, Math.round(value * 10) / 10.0));
        return all;
    }
}
