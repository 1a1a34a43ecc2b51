package org.concilier.web.screen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/**
 * The short addresses of the areas, as printed on paper and by the demonstration: they lead to the first page. Staff have
 * one way in, and who does not answer calls begins in the office.
 */
@WebServlet({"/portal/", "/desk/", "/office/"})
public class FrontDoors extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(
                switch (request.getServletPath()) {
                    case "/desk/" -> answersCalls() ? "/desk/customers" : "/office/home";
                    case "/office/" -> "/office/home";
                    default -> "/portal/home";
                });
    }

    private boolean answersCalls() {
        return caller.principal()
                .filter(who -> who.groups().contains(Roles.AGENT))
                .isPresent();
    }
}
