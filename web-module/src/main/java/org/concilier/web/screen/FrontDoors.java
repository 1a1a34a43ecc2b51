package org.concilier.web.screen;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The short addresses of the areas, as printed on paper and by the demonstration: they lead to the first page. */
@WebServlet({"/portal/", "/desk/"})
public class FrontDoors extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getServletPath().startsWith("/desk") ? "/desk/customers" : "/portal/home");
    }
}
