package org.concilier.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.concilier.identity.call.Calls;
import org.concilier.identity.call.UnknownInteraction;

/** Where the page of a call listens. Only its own agent may, and only for ten minutes at a time: then the session is read again. */
@WebServlet(urlPatterns = "/desk/live", asyncSupported = true)
public class LiveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Duration AT_A_TIME = Duration.ofMinutes(10);

    @Inject
    transient Calls calls;

    @Inject
    transient LiveCalls live;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = String.valueOf(request.getParameter("call"));
        try {
            calls.find(id);
        } catch (UnknownInteraction none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        response.getWriter().write("retry: 2000\n\n");
        response.flushBuffer();
        var connection = request.startAsync();
        connection.setTimeout(AT_A_TIME.toMillis());
        var listener = new Listener(id, seen(request), connection, live);
        connection.addListener(listener);
        live.add(listener);
    }

    /** What the page has shown: by itself at first, by the browser when it comes back. */
    private static int seen(HttpServletRequest request) {
        var last = request.getHeader("Last-Event-ID");
        var text = last == null ? request.getParameter("step") : last;
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
