package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.Test;

/** The main job with one customer: general before, personal with consent, general at once after the withdrawal. */
class JobIT {
    private static final String OFFERS = "personalised-offers";
    private static final String JOURNEY = "journey-profiling";

    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();
    private final UUID customer = regular();

    @Test
    void whoIsSilentGetsTheGeneralOffer() {
        assertThat(personalised(shop.decide(customer).expecting(201))).containsOnly(false);
    }

    @Test
    void consentBringsAPersonalOfferThatExplainsItself() {
        consentToAll();

        var decision = shop.decide(customer).expecting(201);
        assertThat(personalised(decision)).contains(true);
        var whole = api.get("/api/v1/offer-decisions/" + decision.text("decisionId"))
                .expecting(200)
                .json();
        assertThat(whole).containsKeys("because", "dataUsed", "dataNotUsed", "alternatives", "counterfactual");
        assertThat(whole.getJsonArray("dataUsed")).isNotEmpty();
    }

    @Test
    void withdrawalMakesOffersGeneralAtOnceAndKeepsWhatWasEarned() {
        var consents = consentToAll();
        var redeemed = redeem(shop.decide(customer).expecting(201)).expecting(201);

        consents.forEach(c -> shop.withdraw(c).expecting(200));

        assertThat(shop.permits(customer, OFFERS)).isFalse();
        assertThat(personalised(shop.decide(customer).expecting(201))).containsOnly(false);
        assertThat(redeemed.json()).containsKey("redemptionId");
    }

    @Test
    void aRedemptionHappensOnce() {
        consentToAll();
        var decision = shop.decide(customer).expecting(201);
        var key = UUID.randomUUID().toString();
        var body = redemption(decision, "order-" + key);

        var first = api.post("/api/v1/redemptions", body, key).expecting(201);
        var again = api.post("/api/v1/redemptions", body, key).expecting(201);

        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void anObjectionToADecisionEndsTheUseAtOnce() {
        consentToAll();
        var decision = "/api/v1/offer-decisions/"
                + shop.decide(customer).expecting(201).text("decisionId");

        var review = api.post(decision + "/reviews", "{\"kind\":\"OBJECTION\"}").expecting(201);

        assertThat(shop.permits(customer, OFFERS)).isFalse();
        assertThat(personalised(shop.decide(customer).expecting(201))).containsOnly(false);
        assertThat(api.get("/api/v1/customers/" + customer + "/decision-reviews")
                        .expecting(200)
                        .items()
                        .getValuesAs(v -> v.asJsonObject().getString("id")))
                .containsExactly(review.text("id"));
    }

    @Test
    void journeyIsComputedOnlyWithConsent() {
        var refused = api.get("/api/v1/customers/" + customer + "/journey").expecting(403);
        assertThat(refused.text("type")).endsWith("consent-required");

        consentToAll();
        var journey = api.get("/api/v1/customers/" + customer + "/journey")
                .expecting(200)
                .json();

        assertThat(journey).containsKeys("stage", "since", "reasons", "rfm");
        assertThat(journey.getJsonObject("rfm").getInt("frequency")).isEqualTo(4);
    }

    @Test
    void valueExchangeTellsWhatSharingWouldBring() {
        var exchange =
                api.get("/api/v1/customers/" + customer + "/value-exchange").expecting(200);

        assertThat(exchange.body()).contains(OFFERS);
    }

    @Test
    void everyLookIsInTheCustomersLog() {
        shop.decide(customer).expecting(201);

        assertThat(api.get("/api/v1/customers/" + customer + "/accesses")
                        .expecting(200)
                        .items())
                .isNotEmpty();
    }

    @Test
    void theSamePurchaseTwiceCountsOnce() {
        consentToAll();
        var order = "twice-" + UUID.randomUUID();

        assertThat(shop.sell(customer, order, 1, "12.00").status()).isEqualTo(201);
        assertThat(shop.sell(customer, order, 1, "12.00").status()).isIn(200, 201, 409);

        assertThat(api.get("/api/v1/customers/" + customer + "/journey")
                        .expecting(200)
                        .json()
                        .getJsonObject("rfm")
                        .getInt("frequency"))
                .isEqualTo(5);
    }

    private UUID regular() {
        var id = shop.customer();
        for (int month = 0; month < 4; month++) {
            shop.sell(id, "o-" + id + "-" + month, 30 * month + 5, "40.00").expecting(201);
        }
        return id;
    }

    private List<String> consentToAll() {
        return List.of(
                shop.answers(customer, OFFERS, "GIVEN").expecting(201).text("id"),
                shop.answers(customer, JOURNEY, "GIVEN").expecting(201).text("id"));
    }

    private Answer redeem(Answer decision) {
        return api.post("/api/v1/redemptions", redemption(decision, "order-" + UUID.randomUUID()));
    }

    private static String redemption(Answer decision, String order) {
        var cart = Json.createReader(new java.io.StringReader(Shop.decision(UUID.randomUUID())))
                .readObject()
                .getJsonObject("cart");
        return Json.createObjectBuilder()
                .add("decisionId", decision.text("decisionId"))
                .add("offerId", offers(decision).get(0).getString("offerId"))
                .add("orderId", order)
                .add("cart", cart)
                .build()
                .toString();
    }

    private static List<Boolean> personalised(Answer decision) {
        assertThat(offers(decision)).isNotEmpty();
        return offers(decision).stream().map(o -> o.getBoolean("personalised")).toList();
    }

    private static List<JsonObject> offers(Answer decision) {
        return decision.json().getJsonArray("offers").getValuesAs(JsonObject.class);
    }
}
