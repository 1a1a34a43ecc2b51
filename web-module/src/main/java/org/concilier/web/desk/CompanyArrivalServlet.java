package org.concilier.web.desk;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.concilier.identity.CompanyCredential;
import org.concilier.identity.Realm;
import org.concilier.identity.SignIn;
import org.concilier.identity.company.Arrival;
import org.concilier.identity.company.CompanyDoor;
import org.concilier.identity.company.CompanyPerson;
import org.concilier.identity.company.CompanyRefused;
import org.concilier.identity.company.CompanyRefused.Reason;
import org.concilier.shared.assurance.Assurance;
import org.concilier.web.screen.LocalPath;
import org.concilier.web.security.Browsers;

/** Where the company's provider sends people back: its word goes the way of every other credential. */
@WebServlet("/desk-oidc/callback")
public class CompanyArrivalServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    CompanyDoor door;

    @Inject
    SecurityContext security;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        var sealed = CompanyCookie.read(request);
        CompanyCookie.clear(response);
        try {
            var person = door.arrive(sealed, answer(request));
            CompanyDepartureServlet.goTo(enter(person, request, response), response);
        } catch (CompanyRefused refused) {
            CompanyDepartureServlet.goTo(CompanyDepartureServlet.doorstep(refused.reason()), response);
        }
    }

    /** Where to go then. Whoever has no role here is shown to the store as well: what was open before is closed. */
    private String enter(CompanyPerson person, HttpServletRequest request, HttpServletResponse response) {
        var attempt = new SignIn(Realm.DESK, null, List.of(new CompanyCredential(person)))
                .from(Browsers.of(request, Realm.DESK));
        var shown = AuthenticationParameters.withParams().credential(attempt).newAuthentication(true);
        if (security.authenticate(request, response, shown) == AuthenticationStatus.SUCCESS) {
            var session = request.getSession(false);
            if (session != null) session.invalidate();
            return LocalPath.ofStaff(person.wanted());
        }
        if (person.role() == null) return CompanyDepartureServlet.doorstep(Reason.ROLE);
        var weak = !person.level().atLeast(Assurance.TWO);
        return CompanyDepartureServlet.doorstep(weak ? Reason.WEAK : Reason.FAILED);
    }

    private static Arrival answer(HttpServletRequest request) {
        return new Arrival(
                request.getParameter("code"),
                request.getParameter("state"),
                request.getParameter("error"),
                request.getParameter("iss"));
    }
}
