package org.concilier.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * Follows one customer who has said nothing yet: general offer, what sharing would bring, a yes, an offer of their own
 * and why, a redemption, a withdrawal, and that nothing is used from then on while what was earned stays
 * and a code still opens its offer.
 */
final class Follow {
    static final List<String> PURPOSES = List.of(Answers.JOURNEY, Answers.OFFERS);

    private final Api api;
    private final Scenario scenario;
    private final Map<String, Integer> noticeVersions;
    private final String clientId;

    Follow(Api api, Scenario scenario, Map<String, Integer> noticeVersions, String clientId) {
        this.api = api;
        this.scenario = scenario;
        this.noticeVersions = noticeVersions;
        this.clientId = clientId;
    }

    Story of(Person person, String id) {
        var before = decide(id);
        var exchange = api.get("/api/v1/customers/" + id + "/value-exchange");
        var consents =
                PURPOSES.stream().map(purpose -> give(person, id, purpose)).toList();
        var after = decide(id);
        var offer = personalised(person, after);
        var why = api.get("/api/v1/offer-decisions/" + after.getString("decisionId"));
        var redeemed = redeem(after, offer);
        for (var consent : consents)
            api.post("/api/v1/consents/" + consentId(consent) + "/withdrawal", JsonValue.EMPTY_JSON_OBJECT);
        var check = check(id);
        var later = decide(id);
        refuseToPretend(person, check, later);
        var kept = api.get("/api/v1/customers/" + id + "/value-exchange").getJsonObject("earned");
        if (!kept.equals(redeemed.getJsonObject("amount"))) throw new ApiFault("What was earned did not stay: " + kept);
        var coupon = new WithCoupon(api, cart()).of(id);
        return new Story(
                person,
                id,
                first(before),
                exchange,
                consents.get(1),
                offer,
                why,
                redeemed,
                check,
                kept,
                first(later),
                coupon);
    }

    private JsonObject decide(String id) {
        var body = Json.createObjectBuilder()
                .add("customerId", id)
                .add("placement", "home")
                .add("cart", cart())
                .build();
        return api.create("/api/v1/offer-decisions", body).body();
    }

    private JsonObject give(Person person, String id, String purpose) {
        var choice = Answers.choice(purpose, true, noticeVersions.get(purpose), person.locale());
        return api.create("/api/v1/customers/" + id + "/consents", choice).body();
    }

    private static String consentId(JsonObject recorded) {
        return recorded.getString("id");
    }

    private JsonObject redeem(JsonObject decision, JsonObject offer) {
        var body = Json.createObjectBuilder()
                .add("decisionId", decision.getString("decisionId"))
                .add("offerId", offer.getString("offerId"))
                .add("orderId", "demo-redemption-1")
                .add("cart", cart())
                .build();
        return api.create("/api/v1/redemptions", body).body();
    }

    /** AuthZEN 1.0: may this program use the customer's purchases for offers of their own? */
    private JsonObject check(String id) {
        var body = Json.createObjectBuilder()
                .add(
                        "subject",
                        Json.createObjectBuilder().add("type", "application").add("id", clientId))
                .add("action", Json.createObjectBuilder().add("name", Answers.OFFERS))
                .add(
                        "resource",
                        Json.createObjectBuilder()
                                .add("type", "customer")
                                .add("id", id)
                                .add("properties", Json.createObjectBuilder().add("category", "purchase-history")))
                .build();
        return api.post("/access/v1/evaluation", body).body();
    }

    private JsonObject cart() {
        var line = Json.createObjectBuilder()
                .add("sku", "demo-article")
                .add(
                        "category",
                        scenario.data().purchases().get(0).lines().get(0).category())
                .add("quantity", 3)
                .add("unitPrice", new Money(1995, scenario.currency()).json());
        return Json.createObjectBuilder()
                .add("lines", Json.createArrayBuilder().add(line))
                .build();
    }

    private static JsonObject personalised(Person person, JsonObject decision) {
        return offers(decision).stream()
                .filter(offer -> offer.getBoolean("personalised", false))
                .findFirst()
                .orElseThrow(() ->
                        new ApiFault("No offer of their own for " + person.name() + " after consent: " + decision));
    }

    private static void refuseToPretend(Person person, JsonObject check, JsonObject later) {
        if (check.getBoolean("decision"))
            throw new ApiFault("The consent check still says yes after withdrawal: " + check);
        if (offers(later).stream().anyMatch(offer -> offer.getBoolean("personalised", false))) {
            throw new ApiFault(person.name() + " still has an offer of their own after withdrawal: " + later);
        }
    }

    private static JsonObject first(JsonObject decision) {
        return offers(decision).get(0);
    }

    private static List<JsonObject> offers(JsonObject decision) {
        return decision.getJsonArray("offers").getValuesAs(JsonObject.class);
    }
}
