package org.concilier.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * A code that one customer may use once: shown to get the offer it opens, redeemed, and refused when shown again. It needs
 * nothing about the customer, so it works for who shares nothing.
 */
final class WithCoupon {
    private static final String OFFER = "THANK-YOU";

    private final Api api;
    private final JsonObject cart;

    WithCoupon(Api api, JsonObject cart) {
        this.api = api;
        this.cart = cart;
    }

    /** {@code {code, offer, redemption, again}}; the last is why the code opens nothing any more. */
    JsonObject of(String customerId) {
        var assigned = Json.createObjectBuilder().add("assignedTo", customerId).build();
        var code = api.create("/api/v1/offers/" + offerId() + "/coupons", assigned)
                .body()
                .getJsonArray("codes")
                .getString(0);
        var decision = decide(customerId, code);
        var offer = offers(decision).stream()
                .filter(one -> one.getString("offer").equals(OFFER))
                .findFirst()
                .orElseThrow(() -> new ApiFault("The code " + code + " did not open " + OFFER + ": " + decision));
        return Json.createObjectBuilder()
                .add("code", code)
                .add("offer", offer)
                .add("redemption", redeem(decision, offer, code))
                .add("again", again(decision, code))
                .build();
    }

    private String offerId() {
        return api.get("/api/v1/offers?limit=200").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("code").equals(OFFER))
                .findFirst()
                .orElseThrow(() -> new ApiFault("There is no offer " + OFFER + "."))
                .getString("id");
    }

    private JsonObject decide(String customerId, String code) {
        var body = Json.createObjectBuilder()
                .add("customerId", customerId)
                .add("placement", "home")
                .add("cart", cart)
                .add("coupons", Json.createArrayBuilder().add(code))
                .build();
        return api.create("/api/v1/offer-decisions", body).body();
    }

    private JsonObject redeem(JsonObject decision, JsonObject offer, String code) {
        var body = Json.createObjectBuilder()
                .add("decisionId", decision.getString("decisionId"))
                .add("offerId", offer.getString("offerId"))
                .add("orderId", "demo-redemption-2")
                .add("coupon", code)
                .add("cart", cart)
                .build();
        return api.create("/api/v1/redemptions", body).body();
    }

    private String again(JsonObject decision, String code) {
        var body = Json.createObjectBuilder()
                .add("decisionId", decision.getString("decisionId"))
                .add("orderId", "demo-redemption-3")
                .add("coupons", Json.createArrayBuilder().add(code))
                .add("cart", cart)
                .build();
        var reason = api.post("/api/v1/offer-validations", body)
                .body()
                .getJsonArray("coupons")
                .getJsonObject(0)
                .getString("reason");
        if (!reason.equals("COUPON_USED")) throw new ApiFault("A code for one use is " + reason + " after it.");
        return reason;
    }

    private static List<JsonObject> offers(JsonObject decision) {
        return decision.getJsonArray("offers").getValuesAs(JsonObject.class);
    }
}
