package org.concilier.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * What happened to one customer, as the API told it.
 *
 * @param before first offer before any consent
 * @param exchange what sharing would bring
 * @param consent the recorded consent with its receipt
 * @param offer first offer of their own
 * @param why the whole explanation of that decision
 * @param redeemed the redemption
 * @param check the consent check after the withdrawal
 * @param kept what has been earned, after the withdrawal
 * @param later first offer after the withdrawal
 * @param coupon a code, what it took off then, and that it does so once
 */
record Story(
        Person person,
        String customerId,
        JsonObject before,
        JsonObject exchange,
        JsonObject consent,
        JsonObject offer,
        JsonObject why,
        JsonObject redeemed,
        JsonObject check,
        JsonObject kept,
        JsonObject later,
        JsonObject coupon) {

    /** Before, and all that came after. */
    JsonObject json() {
        return Json.createObjectBuilder()
                .add("customerId", customerId)
                .add("before", Json.createObjectBuilder().add("offer", before).add("valueExchange", exchange))
                .add(
                        "after",
                        Json.createObjectBuilder()
                                .add("offer", offer)
                                .add("because", why.getOrDefault("because", JsonValue.NULL))
                                .add("dataUsed", why.getOrDefault("dataUsed", JsonValue.NULL))
                                .add("counterfactual", why.getOrDefault("counterfactual", JsonValue.NULL))
                                .add("consent", consent)
                                .add("redemption", redeemed)
                                .add(
                                        "withdrawn",
                                        Json.createObjectBuilder()
                                                .add("check", check)
                                                .add("offer", later)
                                                .add("earned", kept))
                                .add("coupon", coupon))
                .build();
    }
}
