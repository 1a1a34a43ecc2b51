package org.concilier.web.security;

import java.util.regex.Pattern;

/** Parts of the site that are guarded alike. A path is judged as it was sent: what looks like a trick leads nowhere. */
public enum Area {
    API,
    GOVSTACK,
    PORTAL,
    DESK,
    OFFICE,
    OPERATIONS,
    OPEN,
    NOWHERE;

    /**
     * A space, {@code #}, {@code @} and what is not ASCII may be escaped in a path, nothing else: none of these means
     * anything to whoever finds the way.
     */
    private static final Pattern ESCAPES = Pattern.compile("(?:[^%]|%20|%23|%40|%[89a-fA-F][0-9a-fA-F])*+");

    /** The area of a raw request URI (not decoded). */
    public static Area of(String uri) {
        if (isTricky(uri)) return NOWHERE;
        if (uri.equals("/api/v1/activations")) return OPEN;
        if (under(uri, "/api") || under(uri, "/access")) return API;
        if (under(uri, "/govstack")) return GOVSTACK;
        if (under(uri, "/portal")) return PORTAL;
        if (under(uri, "/desk")) return DESK;
        if (under(uri, "/office")) return OFFICE;
        if (under(uri, "/metrics") || under(uri, "/openapi")) return OPERATIONS;
        return OPEN;
    }

    /** Whether programs rather than people look at answers here (RFC 9457 instead of a page). */
    public static boolean isForPrograms(String uri) {
        return under(uri, "/api")
                || under(uri, "/access")
                || under(uri, "/govstack")
                || under(uri, "/office/data")
                || under(uri, "/oauth")
                || under(uri, "/.well-known");
    }

    private static boolean under(String uri, String folder) {
        return uri.equals(folder) || uri.startsWith(folder + "/");
    }

    /**
     * Path parameters, dot segments and doubled slashes are how guards are walked around, and so are escapes of what
     * needs none (RFC 3986 section 2.4): the server undoes them after we looked.
     */
    private static boolean isTricky(String uri) {
        return !uri.startsWith("/")
                || uri.contains(";")
                || uri.contains("//")
                || uri.contains("\\")
                || (uri + "/").contains("/../")
                || (uri + "/").contains("/./")
                || !ESCAPES.matcher(uri).matches();
    }
}
