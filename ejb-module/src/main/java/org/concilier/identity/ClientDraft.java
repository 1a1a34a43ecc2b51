package org.concilier.identity;

import com.nimbusds.jose.jwk.JWK;
import jakarta.json.Json;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.concilier.shared.Fields;
import org.concilier.shared.Jws;
import org.concilier.shared.Roles;

/**
 * A program as an administrator asks for it.
 *
 * @param keys that it signs with (RFC 7591, {@code jwks}); none for one that gets a secret
 * @param boundTokensOnly whether it gets tokens only with a proof of possession (RFC 9449)
 */
public record ClientDraft(
        String clientId, Client.Kind kind, Set<String> scopes, List<JWK> keys, boolean boundTokensOnly) {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{2,99}";

    /** Reads {@code {clientId, kind, scopes[], jwks, boundTokensOnly}}. */
    public static ClientDraft from(Fields body) {
        var id = body.matching("clientId", ID, "checkout-2 (3 to 100 letters, digits, dots, dashes)");
        if (id.isEmpty() && !body.has("clientId")) body.fault("clientId", "is required");
        var draft = new ClientDraft(
                id.orElse(""),
                body.oneOf("kind", Client.Kind.class),
                scopes(body),
                keys(body),
                body.flag("boundTokensOnly"));
        return body.done(draft);
    }

    /** At least one, each of ours. */
    static Set<String> scopes(Fields body) {
        var scopes = new TreeSet<>(body.texts("scopes", Roles.SCOPES.size()));
        if (scopes.isEmpty()) body.fault("scopes", "must name at least one scope, such as " + Roles.OFFERS_READ);
        if (!Roles.SCOPES.containsAll(scopes)) body.fault("scopes", "must be scopes of scopes_supported");
        return scopes;
    }

    /** The keys of {@code {"jwks":{"keys":[…]}}}; none when there is none. */
    static List<JWK> keys(Fields body) {
        var keys = body.optionalObject("jwks")
                .filter(set -> set.has("keys"))
                .map(set -> set.list("keys", ClientKey.MOST, ClientDraft::key))
                .orElse(List.of());
        var read = keys.stream().filter(Objects::nonNull).toList();
        var names = new HashSet<String>();
        if (!read.stream().map(ClientKey::kid).allMatch(names::add)) body.fault("jwks", "must name each key once");
        return read;
    }

    /** Null when faulty. */
    private static JWK key(Fields sent) {
        if (sent.has("d")) {
            sent.ignoring("d", "x", "y", "kty", "crv", "kid", "use", "alg");
            sent.fault("d", "must not be sent: this key is not secret any more, make another");
            return null;
        }
        var json = Json.createObjectBuilder();
        json.add("kty", sent.text("kty", 3)).add("crv", sent.text("crv", 10)).add("x", sent.text("x", 100));
        for (var name : List.of("y", "kid", "use", "alg")) {
            sent.optionalText(name, 100).ifPresent(text -> json.add(name, text));
        }
        var usable = parsed(json.build().toString()).filter(Jws::isUsable);
        if (usable.isEmpty()) sent.fault("kty", "must be of a public key for ES256 (P-256) or EdDSA (Ed25519)");
        return usable.orElse(null);
    }

    private static Optional<JWK> parsed(String json) {
        try {
            return Optional.of(JWK.parse(json));
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
