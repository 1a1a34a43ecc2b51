package org.concilier.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.concilier.identity.guard.GuessesSlowed;

/** A guess that was not looked at: the answer says after how long to try again, and the page says it in words. */
public final class Slowed {
    private static final String SECONDS = Slowed.class.getName();

    private Slowed() {}

    static void answer(GuessesSlowed slowed, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(slowed.status());
        response.setHeader("Retry-After", Long.toString(slowed.seconds()));
        request.setAttribute(SECONDS, slowed.seconds());
    }

    /** Empty when the guess was looked at. */
    public static Optional<Long> seconds(HttpServletRequest request) {
        return Optional.ofNullable((Long) request.getAttribute(SECONDS));
    }
}
