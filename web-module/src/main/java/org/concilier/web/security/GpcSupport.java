package org.concilier.web.security;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells browsers that this site abides by Global Privacy Control (W3C draft, section 4). Open to everyone. */
@WebServlet("/.well-known/gpc.json")
public class GpcSupport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "concilier.gpc.last-update")
    String lastUpdate;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var support = Json.createObjectBuilder()
                .add("gpc", true)
                .add("lastUpdate", LocalDate.parse(lastUpdate).toString())
                .build();
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(support.toString());
    }
}
