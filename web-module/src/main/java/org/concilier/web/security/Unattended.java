package org.concilier.web.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a page asks for by itself, with nobody at it: an open stream of events that comes back, or a script that looks again
 * after a while and says so. It is answered as long as the session lasts, and does not make it last longer.
 */
final class Unattended {
    /** Our scripts send {@code yes} when nobody has touched the page since they asked before. */
    static final String SAID = "Concilier-Unattended";

    /** The type that browsers ask for when a script listens (HTML Living Standard, server-sent events). */
    private static final String STREAM = "text/event-stream";

    private Unattended() {}

    static boolean is(HttpServletRequest request) {
        return "yes".equals(request.getHeader(SAID)) || STREAM.equals(request.getHeader("Accept"));
    }
}
