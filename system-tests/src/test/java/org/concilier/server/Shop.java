package org.concilier.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What a partner does before anything can be tested: publish, register, sell, ask. */
public record Shop(Api api) {
    /** The starter policy, the starter purposes with their notices, and the starter offers. */
    void publishCatalogue() {
        api.put("/api/v1/policy", object("policy").toString()).expecting(201);
        for (var purpose : catalogue("purposes")) {
            var code = purpose.getString("code");
            api.put("/api/v1/purposes/" + code, purpose.getJsonObject("purpose").toString())
                    .expecting(201);
            api.post(
                            "/api/v1/notices/" + code + "/versions",
                            purpose.getJsonObject("notice").toString())
                    .expecting(201);
        }
        for (var campaign : catalogue("campaigns")) {
            api.post("/api/v1/campaigns", campaign.toString()).expecting(201);
        }
        for (var offer : catalogue("offers")) {
            api.post("/api/v1/offers", offer.toString()).expecting(201);
        }
        for (var experiment : catalogue("experiments")) {
            api.post("/api/v1/experiments", experiment.toString()).expecting(201);
        }
        catalogue("campaigns").forEach(campaign -> publish(campaign.getString("code")));
    }

    /** Hands in what waits in a campaign; another program publishes it. */
    public void publish(String campaign) {
        var path = "/api/v1/campaigns/" + campaign;
        var read = api.get(path).expecting(200).header("ETag");
        var submitted = step(Bootstrap.PARTNER, path + "/submission", read);
        step(Bootstrap.PUBLISHER, path + "/publication", submitted);
    }

    private String step(String client, String path, String etag) {
        return api.send("POST", path, null, "Authorization", api.bearer(client), "If-Match", etag)
                .expecting(200)
                .header("ETag");
    }

    private static java.util.List<JsonObject> catalogue(String name) {
        return object(name).getJsonArray(name).getValuesAs(JsonObject.class);
    }

    private static JsonObject object(String name) {
        var file = Folders.ROOT.resolve("config/catalogue/" + name + ".json");
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new customer's id. */
    public UUID customer() {
        return customer("ext-" + UUID.randomUUID());
    }

    public UUID customer(String externalId) {
        return UUID.fromString(api.post("/api/v1/customers", profile(externalId))
                .expecting(201)
                .text("id"));
    }

    /** Opens an account for the portal, as the customer would with the code that the company sends; gives the login. */
    public String account(UUID customer, String passphrase) {
        var code = invitation(customer);
        var login = "login-" + customer;
        var activation = Json.createObjectBuilder()
                .add("code", code)
                .add("login", login)
                .add("passphrase", passphrase)
                .build();
        api.send("POST", "/api/v1/activations", activation.toString(), "Content-Type", "application/json")
                .expecting(204);
        return login;
    }

    /** The code that the company sends. */
    public String invitation(UUID customer) {
        return api.post("/api/v1/customers/" + customer + "/invitations", "{}")
                .expecting(201)
                .text("code");
    }

    public static String profile(String externalId) {
        return Json.createObjectBuilder()
                .add("externalId", externalId)
                .add("givenName", "Camille")
                .add("familyName", "Verlaine")
                .add("email", externalId + "@example.org")
                .add("phone", "+33320000000")
                .add("birthDate", "1980-02-29")
                .add("locale", "fr")
                .build()
                .toString();
    }

    /** A purchase of one thing, so many days ago. */
    public Answer sell(UUID customer, String order, int daysAgo, String amount) {
        return api.post("/api/v1/customers/" + customer + "/purchases", purchase(order, daysAgo, amount));
    }

    public static String purchase(String order, int daysAgo, String amount) {
        var price = Json.createObjectBuilder().add("amount", amount).add("currency", "EUR");
        return Json.createObjectBuilder()
                .add("orderId", order)
                .add(
                        "purchasedAt",
                        java.time.Instant.now()
                                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                .minus(java.time.Duration.ofDays(daysAgo))
                                .toString())
                .add("channel", "web")
                .add(
                        "lines",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("sku", "sku-1")
                                        .add("category", "music")
                                        .add("quantity", 1)
                                        .add("unitPrice", price)))
                .add("total", Json.createObjectBuilder().add("amount", amount).add("currency", "EUR"))
                .build()
                .toString();
    }

    public Answer answers(UUID customer, String purpose, String decision) {
        return api.post("/api/v1/customers/" + customer + "/consents", choice(purpose, decision));
    }

    public static String choice(String purpose, String decision) {
        return Json.createObjectBuilder()
                .add("purpose", purpose)
                .add("decision", decision)
                .add("noticeVersion", 1)
                .add("language", "fr")
                .add(
                        "collection",
                        Json.createObjectBuilder().add("method", "web-form").add("channel", "web"))
                .build()
                .toString();
    }

    public Answer withdraw(String consent) {
        return api.send("POST", "/api/v1/consents/" + consent + "/withdrawal", null, "Authorization", api.bearer());
    }

    /** Whether a purpose may be served now (AuthZEN). */
    public boolean permits(UUID customer, String purpose) {
        return api.post("/access/v1/evaluation", evaluation(customer, purpose))
                .expecting(200)
                .json()
                .getBoolean("decision");
    }

    public static String evaluation(UUID customer, String purpose) {
        return Json.createObjectBuilder()
                .add(
                        "subject",
                        Json.createObjectBuilder().add("type", "application").add("id", Bootstrap.PARTNER))
                .add("action", Json.createObjectBuilder().add("name", purpose))
                .add(
                        "resource",
                        Json.createObjectBuilder().add("type", "customer").add("id", customer.toString()))
                .build()
                .toString();
    }

    /** The offers for a customer with a cart of 100 EUR. */
    public Answer decide(UUID customer) {
        return api.post("/api/v1/offer-decisions", decision(customer));
    }

    public static String decision(UUID customer) {
        var price = Json.createObjectBuilder().add("amount", "100.00").add("currency", "EUR");
        return Json.createObjectBuilder()
                .add("customerId", customer.toString())
                .add("placement", "home")
                .add(
                        "cart",
                        Json.createObjectBuilder()
                                .add(
                                        "lines",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder()
                                                        .add("sku", "sku-1")
                                                        .add("category", "music")
                                                        .add("quantity", 1)
                                                        .add("unitPrice", price))))
                .build()
                .toString();
    }

    /** Hands in a file and waits for the end of its import. */
    public JsonObject imported(String kind, String mediaType, String content) {
        var location = api.send(
                        "POST",
                        "/api/v1/imports?kind=" + kind,
                        content,
                        "Authorization",
                        api.bearer(),
                        "Content-Type",
                        mediaType)
                .expecting(202)
                .header("Location");
        return finished(location);
    }

    public JsonObject finished(String location) {
        return Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(90))
                .until(
                        () -> api.get(location).expecting(200).json(),
                        i -> i.containsKey("finishedAt") && !i.isNull("finishedAt"));
    }
}
