package org.concilier.web.oauth;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.concilier.shared.Jws;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where tokens come from and what they may say (RFC 8414). Open to everyone. */
@WebServlet("/.well-known/oauth-authorization-server")
public class ServerMetadata extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** What a program can reach: by its secret, by its signature, and by both its signature and a bound token. */
    private static final List<String> PROGRAMS = List.of(Assurance.ONE.acr(), Assurance.TWO.acr(), Assurance.PHR.acr());

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var waysToProve = Json.createArrayBuilder(List.of("client_secret_basic", "private_key_jwt"))
                .build();
        var algorithms = Json.createArrayBuilder(Jws.ALGORITHMS).build();
        var metadata = Json.createObjectBuilder()
                .add("issuer", publicUrl)
                .add("token_endpoint", publicUrl + "/oauth/token")
                .add("revocation_endpoint", publicUrl + "/oauth/revoke")
                .add("jwks_uri", publicUrl + "/oauth/jwks")
                .add("grant_types_supported", Json.createArrayBuilder(List.of("client_credentials")))
                .add("response_types_supported", Json.createArrayBuilder())
                .add("token_endpoint_auth_methods_supported", waysToProve)
                .add("token_endpoint_auth_signing_alg_values_supported", algorithms)
                .add("revocation_endpoint_auth_methods_supported", waysToProve)
                .add("revocation_endpoint_auth_signing_alg_values_supported", algorithms)
                .add("dpop_signing_alg_values_supported", algorithms)
                .add("acr_values_supported", Json.createArrayBuilder(PROGRAMS))
                .add("scopes_supported", Json.createArrayBuilder(Roles.SCOPES))
                .build();
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(metadata.toString());
    }
}
