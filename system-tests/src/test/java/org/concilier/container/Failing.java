package org.concilier.container;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;

/** A page that fails, in the archive of the tests alone. */
@WebServlet({"/failing", "/crowded"})
public class Failing extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        var state = request.getServletPath().equals("/crowded") ? "40P01" : "23505";
        throw new IllegalStateException("marie@example.org", new SQLException("(marie@example.org)", state));
    }
}
