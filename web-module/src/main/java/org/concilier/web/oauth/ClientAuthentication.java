package org.concilier.web.oauth;

import jakarta.security.enterprise.credential.Credential;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.concilier.identity.ClientAssertionCredential;
import org.concilier.identity.ClientSecretCredential;

/** How a program proves itself at the token endpoint: exactly one way, and never a secret in the form. */
final class ClientAuthentication {
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private ClientAuthentication() {}

    static Optional<Credential> of(String authorization, MultivaluedMap<String, String> form) {
        if (form.containsKey("client_secret")) return Optional.empty();
        var assertion = form.getFirst("client_assertion");
        if (assertion != null) {
            return authorization == null && ASSERTION.equals(form.getFirst("client_assertion_type"))
                    ? Optional.of(new ClientAssertionCredential(assertion))
                    : Optional.empty();
        }
        return Optional.ofNullable(authorization).flatMap(ClientAuthentication::basic);
    }

    /** RFC 6749 section 2.3.1: id and secret are form-encoded before they are joined. */
    private static Optional<Credential> basic(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) return Optional.empty();
        try {
            var bytes = Base64.getDecoder().decode(authorization.substring(6).strip());
            var pair = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
            if (pair.length != 2) return Optional.empty();
            return Optional.of(new ClientSecretCredential(decoded(pair[0]), decoded(pair[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
