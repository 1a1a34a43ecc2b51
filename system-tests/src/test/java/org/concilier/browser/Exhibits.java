package org.concilier.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.Folders;
import org.concilier.server.Program;
import org.concilier.server.Shop;

/** Something to see on every page: a customer on the phone to whom most things have happened, and what the office works on. */
final class Exhibits {
    private static final String OFFERS = "personalised-offers";

    private final Shop shop;
    private final Api api;
    private final UUID customer;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> addresses = new HashMap<>();

    Exhibits(Shop shop) {
        this.shop = shop;
        api = shop.api();
        customer = shop.customer("shown-" + unique);
        ofTheCustomer();
        ofThePrivacyOfficer();
        ofTheMarketer();
        ofTheAdministrator();
    }

    /** Where to see this page: its own name, and what it shows. */
    String address(String page) {
        return addresses.getOrDefault(page, page);
    }

    UUID customer() {
        return customer;
    }

    void show(String page, String asked) {
        addresses.put(page, page + "?" + asked);
    }

    private void ofTheCustomer() {
        shop.sell(customer, "order-" + unique, 3, "47.31").expecting(201);
        var consent = shop.answers(customer, OFFERS, "GIVEN").expecting(201).text("id");
        var decision = shop.decide(customer).expecting(201);
        var redemption = api.post("/api/v1/redemptions", redemption(decision))
                .expecting(201)
                .text("redemptionId");
        show("/portal/choice", "purpose=" + OFFERS);
        show("/portal/receipt", "id=" + consent);
        show("/portal/step-up", "for=manage-credentials&from=%2Fportal%2Fkeys");
        for (var tab : List.of("customer", "cart", "offers", "consents", "purchases", "requests", "looks"))
            show("/desk/" + tab, "id=" + customer);
        show("/desk/choice", "purpose=product-news&id=" + customer);
        show("/desk/read-back", "purpose=product-news&answer=yes&version=1&spoken=fr&call=call-1&id=" + customer);
        show("/desk/redemption", "redemption=" + redemption + "&id=" + customer);
        show("/desk/step-up", "for=manage-credentials&from=%2Fdesk%2Fkeys");
        show("/office/step-up", "for=manage-credentials&from=%2Foffice%2Fkeys");
        show("/office/replay", "id=" + decision.text("decisionId"));
        show("/office/accesses", "person=" + customer);
        show("/office/evidence", "purpose=" + OFFERS + "&person=" + customer);
    }

    private static String redemption(Answer decision) {
        var made = decision.json();
        return Json.createObjectBuilder()
                .add("decisionId", made.getString("decisionId"))
                .add("offerId", made.getJsonArray("offers").getJsonObject(0).getString("offerId"))
                .add("orderId", "order-" + UUID.randomUUID())
                .add("cart", object(Shop.decision(UUID.randomUUID())).getJsonObject("cart"))
                .build()
                .toString();
    }

    private void ofThePrivacyOfficer() {
        var asked = api.post(
                        "/api/v1/customers/" + customer + "/privacy-requests",
                        "{\"type\":\"RECTIFICATION\",\"channel\":\"phone\",\"details\":\"My name has an accent.\"}")
                .expecting(201)
                .text("id");
        show("/office/request", "customer=" + customer + "&id=" + asked);
        show("/office/breach", "id=" + breach());

        var purpose = "shown-" + unique;
        var model = catalogue("purposes", 0);
        var notice = model.getJsonObject("notice").toString();
        var notices = "/api/v1/notices/" + purpose;
        api.put("/api/v1/purposes/" + purpose, model.getJsonObject("purpose").toString())
                .expecting(201);
        api.post(notices + "/versions", notice).expecting(201);
        api.post(notices + "/versions", notice.replace("offer", "promo")).expecting(201);
        api.put(notices + "/draft", notice).expecting(201);
        for (var page : List.of("notice", "publish", "purpose")) show("/office/" + page, "code=" + purpose);
        show("/office/notice-diff", "from=1&to=2&code=" + purpose);
        show("/office/terms", "known=" + purpose);
    }

    private String breach() {
        var words = Json.createObjectBuilder()
                .add("fr", "Fermé à présent.")
                .add("en", "Closed by now.")
                .build();
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var party = Json.createObjectBuilder().add("kind", "CLIENT").add("name", Bootstrap.READER);
        var facts = Json.createObjectBuilder()
                .add("awareAt", now.toString())
                .add("what", "A reader's secret was published by mistake.")
                .add("cause", "ERROR")
                .add("parties", Json.createArrayBuilder().add(party))
                .add("from", now.minusSeconds(60).toString())
                .add("until", now.toString())
                .add("consequences", words)
                .add("measures", words);
        return api.post("/api/v1/breaches", facts.build().toString())
                .expecting(201)
                .header("Location")
                .replaceAll(".*/", "");
    }

    private void ofTheMarketer() {
        var code = "SHOWN-" + unique.toUpperCase(java.util.Locale.ROOT);
        var campaign = Json.createObjectBuilder(catalogue("campaigns", 0))
                .add("code", code)
                .build();
        var offer = Json.createObjectBuilder(catalogue("offers", 0))
                .add("campaign", code)
                .add("code", code + "-O")
                .build();
        api.post("/api/v1/campaigns", campaign.toString()).expecting(201);
        api.post("/api/v1/offers", offer.toString()).expecting(201);
        var simulation = api.post("/api/v1/simulations", "{\"campaign\":\"" + code + "\"}")
                .expecting(202)
                .header("Location");
        shop.finished(simulation);
        show("/office/simulation", "id=" + simulation.replaceAll(".*/", ""));
        show("/office/campaign", "code=" + code);
        show("/office/offer-draft", "campaign=" + code + "&known=" + code + "-O");
        show("/office/experiment-draft", "campaign=" + code);
        show("/office/experiment", "code=" + catalogue("experiments", 0).getString("code"));
        show("/office/coupons", "offer=" + withCoupons());
        show("/office/rule", "source=purchase.frequency%20%3E%3D%202");
    }

    private String withCoupons() {
        var all = api.get("/api/v1/offers?limit=200").expecting(200).items().getValuesAs(JsonObject.class);
        return all.stream()
                .filter(one -> one.getString("code").equals("THANK-YOU"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private void ofTheAdministrator() {
        var bearer = new Program(api, Bootstrap.ADMIN).bearer();
        var verifiers = api.send("GET", "/api/v1/verifiers", null, "Authorization", bearer)
                .expecting(200);
        show("/office/program", "id=" + Bootstrap.PARTNER);
        show("/office/verifier", "id=" + verifiers.items().getJsonObject(0).getString("id"));
    }

    private static JsonObject catalogue(String name, int at) {
        try {
            var file = Files.readString(Folders.ROOT.resolve("config/catalogue/" + name + ".json"));
            return object(file).getJsonArray(name).getJsonObject(at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new java.io.StringReader(json))) {
            return reader.readObject();
        }
    }
}
