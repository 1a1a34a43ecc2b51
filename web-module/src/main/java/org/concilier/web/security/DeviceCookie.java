package org.concilier.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Stream;

/** The cookie by which a browser is known again (OWASP device cookies). It opens nothing: it only spares its owner waits. */
public final class DeviceCookie {
    private static final String NAME = "__Host-dev";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private DeviceCookie() {}

    /** Null when the browser sent none. */
    public static String read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    public static void write(HttpServletResponse response, String content) {
        response.addHeader(
                "Set-Cookie", NAME + "=" + content + "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=" + YEAR);
    }
}
