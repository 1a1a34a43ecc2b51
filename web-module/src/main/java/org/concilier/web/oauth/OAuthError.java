package org.concilier.web.oauth;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Refusals as RFC 6749 section 5.2 has them; programs expect exactly this here, not a problem document. */
final class OAuthError {
    private OAuthError() {}

    static Response of(int status, String code, String description) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", code, "error_description", description))
                .build();
    }

    /** The same whatever was wrong, and whether the client exists or not. */
    static Response unknownClient() {
        return Response.fromResponse(of(401, "invalid_client", "the client is unknown or did not prove itself"))
                .header("WWW-Authenticate", "Basic realm=\"concilier\"")
                .build();
    }
}
