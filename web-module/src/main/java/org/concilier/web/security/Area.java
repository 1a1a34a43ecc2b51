package org.concilier.web.security;

/** Parts of the site that are guarded alike. A path is judged as it was sent: what looks like a trick leads nowhere. */
public enum Area {
    API,
    PORTAL,
    DESK,
    OPERATIONS,
    OPEN,
    NOWHERE;

    /** The area of a raw request URI (not decoded). */
    public static Area of(String uri) {
        if (isTricky(uri)) return NOWHERE;
        if (uri.equals("/api/v1/activations")) return OPEN;
        if (under(uri, "/api") || under(uri, "/access")) return API;
        if (under(uri, "/portal")) return PORTAL;
        if (under(uri, "/desk")) return DESK;
        if (under(uri, "/metrics") || under(uri, "/openapi")) return OPERATIONS;
        return OPEN;
    }

    /** Whether programs rather than people look at answers here (RFC 9457 instead of a page). */
    public static boolean isForPrograms(String uri) {
        return under(uri, "/api") || under(uri, "/access") || under(uri, "/oauth") || under(uri, "/.well-known");
    }

    private static boolean under(String uri, String folder) {
        return uri.equals(folder) || uri.startsWith(folder + "/");
    }

    /** Path parameters, dot segments, encoded slashes and doubled ones are how guards are walked around. */
    private static boolean isTricky(String uri) {
        var lower = uri.toLowerCase(java.util.Locale.ROOT);
        return uri.contains(";")
                || uri.contains("//")
                || uri.contains("\\")
                || lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains("%2e")
                || lower.contains("%00")
                || ("/" + uri + "/").contains("/../")
                || ("/" + uri + "/").contains("/./");
    }
}
