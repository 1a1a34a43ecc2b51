package org.concilier.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.concilier.consent.SignedReceipts;
import org.concilier.consent.UnknownConsent;
import org.concilier.privacy.NotYours;

/** {@code GET /portal/receipt-file?id=…}: the signed receipt, a file to keep. */
@WebServlet("/portal/receipt-file")
public class ReceiptServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedReceipts receipts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var id = UUID.fromString(String.valueOf(request.getParameter("id")));
            var receipt = receipts.sign(id, false);
            response.setContentType("application/jwt");
            response.setHeader("Content-Disposition", "attachment; filename=\"receipt-" + id + ".jwt\"");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(receipt);
        } catch (IllegalArgumentException | UnknownConsent | NotYours nothing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
