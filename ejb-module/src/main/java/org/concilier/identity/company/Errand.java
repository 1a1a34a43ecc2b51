package org.concilier.identity.company;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.concilier.shared.Secrets;

/**
 * A browser on its way to the provider and back. The browser carries it, sealed, so that nothing is kept for those who never
 * come back, and nobody else's answer fits.
 *
 * @param wanted the page to open in the end
 * @param maxAge how old the sign-in at the provider may be, in seconds
 */
record Errand(String state, String nonce, String verifier, String wanted, int maxAge, Instant until) {
    static final Duration LIFE = Duration.ofMinutes(10);
    private static final String USE = "company sign-in";

    static Errand fresh(String wanted, int maxAge, Instant now) {
        var verifier = new CodeVerifier().getValue();
        return new Errand(Secrets.token(), Secrets.token(), verifier, wanted, maxAge, now.plus(LIFE));
    }

    String sealed(Secrets secrets) {
        var json = Json.createObjectBuilder()
                .add("state", state)
                .add("nonce", nonce)
                .add("verifier", verifier)
                .add("wanted", wanted)
                .add("maxAge", maxAge)
                .add("until", until.getEpochSecond())
                .build();
        return secrets.wrap(json.toString(), USE);
    }

    /** Empty for what we did not seal, and for what is too old. */
    static Optional<Errand> opened(String sealed, Secrets secrets, Instant now) {
        return text(sealed, secrets).map(Errand::read).filter(errand -> now.isBefore(errand.until));
    }

    boolean isAnsweredBy(String shown) {
        return shown != null && MessageDigest.isEqual(state.getBytes(), shown.getBytes());
    }

    /** The browser may send anything: whatever does not open is nothing. */
    private static Optional<String> text(String sealed, Secrets secrets) {
        if (sealed == null || !sealed.matches("[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]{22,2000}")) return Optional.empty();
        try {
            return Optional.of(secrets.unwrap(sealed, USE));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Errand read(String text) {
        JsonObject json;
        try (var reader = Json.createReader(new StringReader(text))) {
            json = reader.readObject();
        }
        return new Errand(
                json.getString("state"),
                json.getString("nonce"),
                json.getString("verifier"),
                json.getString("wanted"),
                json.getInt("maxAge"),
                Instant.ofEpochSecond(json.getJsonNumber("until").longValue()));
    }
}
