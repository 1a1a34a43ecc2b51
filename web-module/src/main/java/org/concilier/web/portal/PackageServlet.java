package org.concilier.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.concilier.privacy.request.NoPackage;
import org.concilier.privacy.request.PrivacyRequests;

/** {@code GET /portal/package?request=…}: the customer's own data as a ZIP, piece by piece, so that size costs no memory. */
@WebServlet("/portal/package")
public class PackageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PrivacyRequests requests;

    @Inject
    transient Self self;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(UUID.fromString(String.valueOf(request.getParameter("request"))), response);
        } catch (IllegalArgumentException | NoPackage nothing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(UUID request, HttpServletResponse response) throws IOException {
        var found = requests.packageOf(self.id(), request);
        response.setContentType("application/zip");
        response.setContentLengthLong(found.bytes());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + found.fileName() + "\"");
        response.setHeader("Cache-Control", "no-store");
        for (int i = 0; i < found.pieces(); i++) {
            response.getOutputStream().write(requests.piece(self.id(), request, i));
        }
    }
}
