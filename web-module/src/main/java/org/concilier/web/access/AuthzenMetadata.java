package org.concilier.web.access;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the AuthZEN endpoints are (AuthZEN 1.0, policy decision point metadata). Open to everyone. */
@WebServlet("/.well-known/authzen-configuration")
public class AuthzenMetadata extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var metadata = Json.createObjectBuilder()
                .add("policy_decision_point", publicUrl)
                .add("access_evaluation_endpoint", publicUrl + "/access/v1/evaluation")
                .add("access_evaluations_endpoint", publicUrl + "/access/v1/evaluations")
                .build();
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(metadata.toString());
    }
}
