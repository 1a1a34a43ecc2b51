package org.concilier.web.screen;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /appearance?to=dark&from=/portal/home}: remembers the look on this device and goes back. */
@WebServlet("/appearance")
public class AppearanceServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var to = request.getParameter("to");
        if (to != null && Appearance.OFFERED.contains(to)) {
            response.addCookie(LanguageServlet.remember(Appearance.COOKIE, to));
        }
        response.sendRedirect(LocalPath.within("/", request.getParameter("from"), "/"));
    }
}
