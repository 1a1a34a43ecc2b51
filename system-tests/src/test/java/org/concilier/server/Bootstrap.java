package org.concilier.server;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The first clients and staff of a test server. Only tests know these secrets, and only such a server takes them. */
public final class Bootstrap {
    public static final String PARTNER = "test-partner";
    public static final String READER = "test-reader";
    private static final String SECRET = "c2VjcmV0LW9mLWEtdGVzdC1wYXJ0bmVyLW9ubHktMzI";

    private static final List<String> ALL = List.of(
            "customers:read",
            "customers:write",
            "purchases:write",
            "consents:read",
            "consents:write",
            "decisions:read",
            "offers:read",
            "offers:redeem",
            "audit:read",
            "journey:read",
            "imports:write",
            "privacy:write",
            "accesses:read",
            "campaigns:write",
            "admin");

    private Bootstrap() {}

    public static void into(Path home) {
        var clients = Json.createArrayBuilder().add(client(PARTNER, ALL)).add(client(READER, List.of("offers:read")));
        var staff = Json.createArrayBuilder();
        Staff.ALL.forEach(s -> staff.add(Json.createObjectBuilder()
                .add("login", s.login())
                .add("role", s.role())
                .add("passphrase", Staff.PASSPHRASE)
                .add("totpSecret", Staff.TOTP)));
        var all = Json.createObjectBuilder().add("clients", clients).add("staff", staff);
        try {
            Files.writeString(home.resolve("bootstrap.json"), all.build().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String secret() {
        return SECRET;
    }

    private static jakarta.json.JsonObjectBuilder client(String id, List<String> scopes) {
        return Json.createObjectBuilder()
                .add("clientId", id)
                .add("kind", "PARTNER")
                .add("clientSecret", SECRET)
                .add("scopes", Json.createArrayBuilder(scopes));
    }
}
