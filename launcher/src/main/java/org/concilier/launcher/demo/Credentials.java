package org.concilier.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything needed to try a server: its first clients and staff, and later some customers' accounts. */
public final class Credentials {
    private static final List<String> ROLES =
            List.of("agent", "privacy-officer", "marketer", "security-admin", "auditor");
    private static final List<String> PARTNER_SCOPES = List.of(
            "customers:read",
            "customers:write",
            "purchases:write",
            "consents:read",
            "consents:write",
            "decisions:read",
            "offers:read",
            "offers:redeem",
            "events:read",
            "webhooks:write",
            "audit:read",
            "journey:read",
            "imports:write",
            "privacy:write",
            "accesses:read",
            "campaigns:write");
    private static final List<String> VERIFIER_SCOPES = List.of("assertions:write");

    private final JsonObject partner;
    private final JsonObject verifier;
    private final JsonArray staff;
    private final List<CustomerAccount> customers = new ArrayList<>();

    /** @param passphrase null when the account is not ours to sign in with */
    record CustomerAccount(String id, String externalId, String login, String passphrase) {}

    private Credentials(JsonObject partner, JsonObject verifier, JsonArray staff) {
        this.partner = partner;
        this.verifier = verifier;
        this.staff = staff;
    }

    /** New ones, all random. */
    public static Credentials random() {
        var staff = Json.createArrayBuilder();
        for (var role : ROLES) {
            staff.add(Json.createObjectBuilder()
                    .add("login", role + "@maison-alba.example")
                    .add("role", role)
                    .add("passphrase", Secrets.passphrase())
                    .add("totpSecret", Secrets.totpSeed()));
        }
        return new Credentials(partner(), verifier(), staff.build());
    }

    /** What the server reads at its first start: public keys only. */
    public JsonObject bootstrap() {
        return Json.createObjectBuilder()
                .add(
                        "clients",
                        Json.createArrayBuilder()
                                .add(client(partner, "PARTNER", PARTNER_SCOPES))
                                .add(client(verifier, "VERIFIER", VERIFIER_SCOPES)))
                .add("staff", staff)
                .build();
    }

    /** What people and programs read who want to try it (API.md, "The script"). */
    public JsonObject json(String baseUrl) {
        var accounts = Json.createArrayBuilder();
        for (var customer : customers) {
            accounts.add(Json.createObjectBuilder()
                    .add("id", customer.id())
                    .add("externalId", customer.externalId())
                    .add("login", customer.login())
                    .add("passphrase", customer.passphrase())
                    .add("totpSecret", JsonValue.NULL));
        }
        return Json.createObjectBuilder()
                .add("baseUrl", baseUrl)
                .add("partner", partner)
                .add("verifiers", Json.createArrayBuilder().add(verifier))
                .add("staff", staff)
                .add("customers", accounts)
                .build();
    }

    void add(CustomerAccount account) {
        customers.add(account);
    }

    List<CustomerAccount> customers() {
        return List.copyOf(customers);
    }

    List<JsonObject> staff() {
        return staff.getValuesAs(JsonObject.class);
    }

    String clientId() {
        return partner.getString("clientId");
    }

    String clientSecret() {
        return partner.getString("clientSecret");
    }

    private static JsonObject partner() {
        return Json.createObjectBuilder()
                .add("clientId", "shop")
                .add("clientSecret", Secrets.token())
                .add("privateKeyJwk", Secrets.privateJwk())
                .add("scope", String.join(" ", PARTNER_SCOPES))
                .build();
    }

    private static JsonObject verifier() {
        var jwk = Secrets.privateJwk();
        return Json.createObjectBuilder()
                .add("clientId", "voice-platform")
                .add("clientSecret", Secrets.token())
                .add("issuer", "https://voice.maison-alba.example")
                .add("kid", jwk.getString("kid"))
                .add("modalities", Json.createArrayBuilder().add("vbm"))
                .add("privateKeyJwk", jwk)
                .build();
    }

    private static JsonObject client(JsonObject from, String kind, List<String> scopes) {
        return Json.createObjectBuilder(Map.of(
                        "clientId", from.getString("clientId"),
                        "kind", kind,
                        "clientSecret", from.getString("clientSecret")))
                .add("jwk", Secrets.publicPart(from.getJsonObject("privateKeyJwk")))
                .add("scopes", Json.createArrayBuilder(scopes))
                .build();
    }
}
