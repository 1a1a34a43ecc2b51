package org.concilier.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

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
            "campaigns:write",
            "assertions:write",
            "interactions:write",
            "galleries:write");
    /** The second program that publishing a campaign takes. */
    private static final List<String> HEAD_OFFICE_SCOPES = List.of("campaigns:write");

    private static final List<String> VERIFIER_SCOPES = List.of("assertions:write");
    private static final List<String> KIOSK_SCOPES = List.of("kiosk");

    private final JsonObject partner;
    private final JsonObject headOffice;
    private final List<JsonObject> verifiers;
    private final JsonObject kiosk;
    private final JsonArray staff;
    private final List<CustomerAccount> customers = new ArrayList<>();

    /** @param passphrase null when the account is not ours to sign in with */
    record CustomerAccount(String id, String externalId, String login, String passphrase) {}

    private Credentials(
            JsonObject partner, JsonObject headOffice, List<JsonObject> verifiers, JsonObject kiosk, JsonArray staff) {
        this.partner = partner;
        this.headOffice = headOffice;
        this.verifiers = verifiers;
        this.kiosk = kiosk;
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
        var voice = verifier("voice-platform", "voice", "vbm");
        var gate = verifier("gate-camera", "gate", "face");
        var sensor = verifier("finger-sensor", "sensor", "fpt");
        return new Credentials(
                program("shop", PARTNER_SCOPES),
                program("head-office", HEAD_OFFICE_SCOPES),
                List.of(voice, gate, sensor),
                kiosk(),
                staff.build());
    }

    /** What the server reads at its first start: public keys only. */
    public JsonObject bootstrap() {
        var clients = Json.createArrayBuilder()
                .add(client(partner, "PARTNER", PARTNER_SCOPES))
                .add(client(headOffice, "PARTNER", HEAD_OFFICE_SCOPES));
        var register = Json.createArrayBuilder();
        for (var one : verifiers) {
            clients.add(client(one, "VERIFIER", VERIFIER_SCOPES));
            register.add(registered(one));
        }
        clients.add(signer(kiosk, "PARTNER", KIOSK_SCOPES));
        var placed = Json.createObjectBuilder()
                .add("client", kiosk.getString("clientId"))
                .add("place", kiosk.getString("place"));
        return Json.createObjectBuilder()
                .add("clients", clients)
                .add("verifiers", register)
                .add("kiosks", Json.createArrayBuilder().add(placed))
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
                .add("headOffice", headOffice)
                .add("verifiers", Json.createArrayBuilder(verifiers))
                .add("kiosk", kiosk)
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

    String headOfficeId() {
        return headOffice.getString("clientId");
    }

    String headOfficeSecret() {
        return headOffice.getString("clientSecret");
    }

    private static JsonObject program(String clientId, List<String> scopes) {
        return Json.createObjectBuilder()
                .add("clientId", clientId)
                .add("clientSecret", Secrets.token())
                .add("privateKeyJwk", Secrets.privateJwk())
                .add("scope", String.join(" ", scopes))
                .build();
    }

    /** It has a key and no secret. */
    private static JsonObject kiosk() {
        return Json.createObjectBuilder()
                .add("clientId", "kiosk-hall")
                .add("place", "hall")
                .add("privateKeyJwk", Secrets.privateJwk())
                .build();
    }

    private static JsonObject verifier(String clientId, String host, String modality) {
        var jwk = Secrets.privateJwk();
        return Json.createObjectBuilder()
                .add("clientId", clientId)
                .add("clientSecret", Secrets.token())
                .add("issuer", "https://" + host + ".maison-alba.example")
                .add("kid", jwk.getString("kid"))
                .add("modalities", Json.createArrayBuilder().add(modality))
                .add("privateKeyJwk", jwk)
                .build();
    }

    /** As the register of verifiers takes it (POST /api/v1/verifiers). */
    private static JsonObject registered(JsonObject verifier) {
        var key = Secrets.publicPart(verifier.getJsonObject("privateKeyJwk"));
        return Json.createObjectBuilder()
                .add("issuer", verifier.getString("issuer"))
                .add("name", verifier.getString("clientId"))
                .add("clientId", verifier.getString("clientId"))
                .add("algorithm", "ES256")
                .add("modalities", verifier.getJsonArray("modalities"))
                .add(
                        "jwks",
                        Json.createObjectBuilder()
                                .add("keys", Json.createArrayBuilder().add(key)))
                .build();
    }

    private static JsonObject client(JsonObject from, String kind, List<String> scopes) {
        return Json.createObjectBuilder(signer(from, kind, scopes))
                .add("clientSecret", from.getString("clientSecret"))
                .build();
    }

    private static JsonObject signer(JsonObject from, String kind, List<String> scopes) {
        return Json.createObjectBuilder()
                .add("clientId", from.getString("clientId"))
                .add("kind", kind)
                .add("jwk", Secrets.publicPart(from.getJsonObject("privateKeyJwk")))
                .add("scopes", Json.createArrayBuilder(scopes))
                .build();
    }
}
