package org.concilier.web.security;

import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Leads whoever is not known, or not any more, to the door of an area, and from there back to where they were. */
final class ToSignIn {
    /** The parameter by which a page gets back what was typed on it. */
    static final String WORK = "work";

    private final HttpServletRequest request;
    private final String ours;
    private final Area area;

    /** @param ours the public address of this site */
    ToSignIn(HttpServletRequest request, String ours, Area area) {
        this.request = request;
        this.ours = ours;
        this.area = area;
    }

    /**
     * @param known whether a session was shown that has ended; the door says so
     * @param work by which the page finds what was typed on it; null when nothing was kept
     */
    AuthenticationStatus lead(boolean known, String work, HttpServletResponse response) throws AuthenticationException {
        var sent = request.getMethod().equals("POST");
        var door = "/" + area.name().toLowerCase(Locale.ROOT) + "-login?from="
                + URLEncoder.encode(sent ? with(work, pageOfTheForm()) : page(), StandardCharsets.UTF_8)
                + (known || sent ? "&ended=yes" : "");
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) answerScript(door, response);
            else response.sendRedirect(door);
        } catch (IOException e) {
            throw new AuthenticationException("the caller went away", e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private String page() {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return request.getRequestURI() + query;
    }

    /** A form is sent to its page without what the page was about; the page itself is told by the browser. */
    private String pageOfTheForm() {
        var from = request.getHeader("Referer");
        return from != null && from.startsWith(ours + "/") ? from.substring(ours.length()) : page();
    }

    private static String with(String work, String page) {
        if (work == null) return page;
        var bare = page.replaceAll("([?&])" + WORK + "=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return bare + (bare.contains("?") ? "&" : "?") + WORK + "=" + work;
    }

    /** A script of Faces follows no redirect of HTTP: it is told where to go (Faces 4.0, partial response). */
    private static void answerScript(String door, HttpServletResponse response) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + door.replace("&", "&amp;") + "\"></redirect></partial-response>");
        response.flushBuffer();
    }
}
