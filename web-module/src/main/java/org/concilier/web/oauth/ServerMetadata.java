package org.concilier.web.oauth;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where tokens come from and what they may say (RFC 8414). Open to everyone. */
@WebServlet("/.well-known/oauth-authorization-server")
public class ServerMetadata extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var metadata = Json.createObjectBuilder()
                .add("issuer", publicUrl)
                .add("token_endpoint", publicUrl + "/oauth/token")
                .add("jwks_uri", publicUrl + "/oauth/jwks")
                .add("grant_types_supported", Json.createArrayBuilder(List.of("client_credentials")))
                .add("response_types_supported", Json.createArrayBuilder())
                .add(
                        "token_endpoint_auth_methods_supported",
                        Json.createArrayBuilder(List.of("client_secret_basic", "private_key_jwt")))
                .add("token_endpoint_auth_signing_alg_values_supported", Json.createArrayBuilder(List.of("ES256")))
                .add("scopes_supported", Json.createArrayBuilder(Roles.SCOPES))
                .build();
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(metadata.toString());
    }
}
