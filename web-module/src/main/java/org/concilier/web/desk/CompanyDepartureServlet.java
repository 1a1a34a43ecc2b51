package org.concilier.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.concilier.identity.company.CompanyDoor;
import org.concilier.identity.company.CompanyRefused;
import org.concilier.web.screen.LocalPath;

/** Sends a member of staff to the company's identity provider. It keeps nothing here: whoever never comes back costs nothing. */
@WebServlet("/desk-oidc")
public class CompanyDepartureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    CompanyDoor door;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wanted = LocalPath.ofStaff(request.getParameter("from"));
        var again = "1".equals(request.getParameter("again"));
        try {
            var departure = door.depart(wanted, again);
            CompanyCookie.write(response, departure.sealed());
            response.sendRedirect(departure.address());
        } catch (CompanyRefused refused) {
            goTo(doorstep(refused.reason()), response);
        }
    }

    /** By its path alone (RFC 9110 section 10.2.2): what a proxy in front is called does not matter. */
    static void goTo(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", path);
    }

    /** The sign-in page, which tells what was the matter. */
    static String doorstep(CompanyRefused.Reason reason) {
        return "/desk-login?company=" + reason.name().toLowerCase(Locale.ROOT);
    }
}
