package org.concilier.web.ops;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concilier.shared.Contention;
import org.concilier.web.api.Incident;
import org.concilier.web.api.Problem;
import org.concilier.web.security.AnswerHeaders;
import org.concilier.web.security.Area;

/**
 * What the container refuses by itself, and what failed before anybody answered: a problem document for programs, a page
 * for people, and for a failure an {@link Incident}.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient AnswerHeaders headers;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var uri = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = status(request, failure);
        headers.on(request, response);
        if (status == 503) response.setHeader("Retry-After", Integer.toString(Contention.RETRY_AFTER));
        var incident = status == 500 ? Incident.of(request, failure) : null;
        response.setStatus(status);
        if (uri != null && Area.isForPrograms(uri)) problem(response, status, incident);
        else request.getRequestDispatcher(page(status)).forward(request, response);
    }

    private static int status(HttpServletRequest request, Throwable failure) {
        if (Contention.caused(failure)) return 503;
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return code == null ? 404 : code;
    }

    private static void problem(HttpServletResponse response, int status, String incident) throws IOException {
        if (status == 503) {
            Problem.BUSY.write(response);
            return;
        }
        var detail = incident == null
                ? "The server refused the request before looking at its content."
                : "Tell us incident " + incident + ".";
        Problem.of(title(status), status, detail).write(response);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            default -> "Internal Server Error";
        };
    }

    private static String page(int status) {
        return switch (status) {
            case 403 -> "/error/403.xhtml";
            case 404 -> "/error/404.xhtml";
            case 409 -> "/error/409.xhtml";
            case 503 -> "/error/503.xhtml";
            default -> "/error/500.xhtml";
        };
    }
}
