package org.concilier.web.screen;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The short addresses of the areas, as printed on paper and by the demonstration: they lead to the first page. */
@WebServlet({"/portal/", "/desk/", "/office/"})
public class FrontDoors extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(
                switch (request.getServletPath()) {
                    case "/desk/" -> "/desk/customers";
                    case "/office/" -> "/office/home";
                    default -> "/portal/home";
                });
    }
}
