package org.concilier.web.screen;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** {@code GET /language?to=en&from=/portal/home}: remembers the language on this device and goes back. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var to = request.getParameter("to");
        if (to != null && Language.OFFERED.contains(to)) response.addCookie(remember(Language.COOKIE, to));
        response.sendRedirect(LocalPath.within("/", request.getParameter("from"), "/"));
    }

    /** A choice that lasts on this device; it says nothing about a person. */
    static Cookie remember(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
