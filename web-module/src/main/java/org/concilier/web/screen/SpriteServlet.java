package org.concilier.web.screen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The icons of every page, in one file that browsers keep. */
@WebServlet("/resources/concilier/icons.svg")
public class SpriteServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Sprite sprite;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("image/svg+xml");
        response.setContentLength(sprite.picture().length);
        response.getOutputStream().write(sprite.picture());
    }
}
