package org.concilier.web.keys;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.concilier.identity.passphrase.Advised;
import org.concilier.identity.passphrase.OwnChoice;
import org.concilier.identity.passphrase.PassphraseAdvice;
import org.concilier.web.screen.Wording;

/**
 * {@code POST /strength}: what the passphrase is worth that somebody is typing, {@code {bits, words}}. It comes in the body,
 * as nothing secret belongs in an address, and goes nowhere from here. 204 when there is no time for advice.
 */
@WebServlet("/strength")
public class StrengthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Bytes: the longest passphrase and a login, every character of them escaped, fit well. */
    private static final int LARGEST = 8_192;

    @Inject
    transient PassphraseAdvice advice;

    @Inject
    transient Unfitness unfitness;

    @Inject
    transient Wording say;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var length = request.getContentLengthLong();
        if (length < 0 || length > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        request.setCharacterEncoding("UTF-8");
        var passphrase = request.getParameter("passphrase");
        if (request.getQueryString() != null || passphrase == null || passphrase.length() > 4 * OwnChoice.MOST) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var second = String.valueOf(OwnChoice.WITH_SECOND_FACTOR).equals(request.getParameter("least"));
        var about = Stream.of(request.getParameter("login"))
                .filter(Objects::nonNull)
                .toList();
        var advised = advice.weigh(passphrase, second, about);
        if (advised.isPresent()) answer(response, advised.get());
        else response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void answer(HttpServletResponse response, Advised advised) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        var json = Json.createObjectBuilder()
                .add("bits", advised.strength().bits())
                .add("words", words(advised));
        response.getWriter().write(json.build().toString());
    }

    private String words(Advised advised) {
        return advised.unfit()
                .map(unfitness::why)
                .orElseGet(() -> say.of(
                        switch (advised.strength().advice()) {
                            case LENGTHEN -> "strength.lengthen";
                            case GOOD -> "strength.good";
                            case EXCELLENT -> "strength.excellent";
                        }));
    }
}
