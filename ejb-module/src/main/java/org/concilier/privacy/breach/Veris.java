package org.concilier.privacy.breach;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A breach in the Vocabulary for Event Recording and Incident Sharing, VERIS community schema 1.4.0. Names neither persons
 * nor accounts; what is not known is told as such.
 */
record Veris(BreachFacts facts, BreachView.Found found, String victim, String country) {
    static final String SCHEMA = "1.4.0";
    private static final String UNKNOWN = "Unknown";

    JsonObject of(UUID breachId, Instant recordedAt) {
        return Json.createObjectBuilder()
                .add("schema_version", SCHEMA)
                .add("incident_id", breachId.toString())
                .add("source_id", "concilier")
                .add("security_incident", "Confirmed")
                .add("summary", facts.what())
                .add("targeted", UNKNOWN)
                .add("actor", actor())
                .add("action", action())
                .add("asset", asset())
                .add("attribute", attribute())
                .add("discovery_method", object("internal", object("variety", list(UNKNOWN))))
                .add("timeline", timeline())
                .add("victim", victimOf())
                .add("impact", object("overall_rating", UNKNOWN))
                .add("plus", object("created", recordedAt.toString()))
                .build();
    }

    private JsonObject actor() {
        return switch (facts.cause()) {
            case STOLEN_CREDENTIALS ->
                object(
                        "external",
                        Json.createObjectBuilder()
                                .add("variety", list(UNKNOWN))
                                .add("motive", list(UNKNOWN))
                                .add("country", list(UNKNOWN))
                                .build());
            case PRIVILEGE_MISUSE -> insider(UNKNOWN);
            case ERROR -> insider("NA");
            case UNKNOWN ->
                Json.createObjectBuilder()
                        .add("unknown", JsonObject.EMPTY_JSON_OBJECT)
                        .build();
        };
    }

    /** Staff are internal; a program belongs to a partner. */
    private JsonObject insider(String motive) {
        var actor = Json.createObjectBuilder();
        if (has(BreachParty.Kind.ACCOUNT)) {
            actor.add(
                    "internal",
                    Json.createObjectBuilder().add("variety", list(UNKNOWN)).add("motive", list(motive)));
        }
        if (has(BreachParty.Kind.CLIENT)) {
            actor.add(
                    "partner",
                    Json.createObjectBuilder()
                            .add("motive", list(motive))
                            .add("industry", "000")
                            .add("country", list(UNKNOWN)));
        }
        return actor.build();
    }

    private boolean has(BreachParty.Kind kind) {
        return facts.parties().stream().anyMatch(party -> party.kind() == kind);
    }

    private JsonObject action() {
        return switch (facts.cause()) {
            case STOLEN_CREDENTIALS -> object("hacking", how("Use of stolen creds", "Web application"));
            case PRIVILEGE_MISUSE -> object("misuse", how("Privilege abuse", UNKNOWN));
            case ERROR -> object("error", how(UNKNOWN, UNKNOWN));
            case UNKNOWN -> object("unknown", JsonObject.EMPTY_JSON_OBJECT);
        };
    }

    private static JsonObject how(String variety, String vector) {
        return Json.createObjectBuilder()
                .add("variety", list(variety))
                .add("vector", list(vector))
                .build();
    }

    private static JsonObject asset() {
        var assets = Json.createArrayBuilder();
        for (var variety : new String[] {"S - Web application", "S - Database"}) assets.add(object("variety", variety));
        return Json.createObjectBuilder().add("assets", assets).build();
    }

    private JsonObject attribute() {
        var data = Json.createObjectBuilder().add("variety", "Personal");
        if (found.persons() > 0) data.add("amount", found.persons());
        var confidentiality = Json.createObjectBuilder()
                .add("data_disclosure", found.persons() > 0 ? "Yes" : "Potentially")
                .add("data", Json.createArrayBuilder().add(data))
                .add("data_victim", list("Customer"))
                .add("state", list(UNKNOWN));
        if (found.persons() > 0) confidentiality.add("data_total", found.persons());
        return object("confidentiality", confidentiality.build());
    }

    private JsonObject timeline() {
        var began = facts.from().atZone(ZoneOffset.UTC);
        var hours = Math.max(1, Duration.between(facts.from(), facts.awareAt()).toHours());
        return Json.createObjectBuilder()
                .add(
                        "incident",
                        Json.createObjectBuilder()
                                .add("year", began.getYear())
                                .add("month", began.getMonthValue())
                                .add("day", began.getDayOfMonth()))
                .add(
                        "discovery",
                        Json.createObjectBuilder().add("unit", "Hours").add("value", hours))
                .build();
    }

    private JsonObject victimOf() {
        return Json.createObjectBuilder()
                .add("victim_id", victim)
                .add("industry", "000")
                .add("employee_count", UNKNOWN)
                .add("country", list(country))
                .build();
    }

    private static JsonObject object(String name, JsonObject content) {
        return Json.createObjectBuilder().add(name, content).build();
    }

    private static JsonObject object(String name, JsonArray content) {
        return Json.createObjectBuilder().add(name, content).build();
    }

    private static JsonObject object(String name, String content) {
        JsonObjectBuilder builder = Json.createObjectBuilder();
        return builder.add(name, content).build();
    }

    private static JsonArray list(String one) {
        return Json.createArrayBuilder().add(one).build();
    }
}
