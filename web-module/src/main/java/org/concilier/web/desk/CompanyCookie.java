package org.concilier.web.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a browser takes along to the company's provider and back; sealed, and good for ten minutes. */
final class CompanyCookie {
    private static final String NAME = "__Host-desk-oidc";
    /** Lax: the provider sends the browser back by a link, and that must bring it along. */
    private static final String FLAGS = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=";

    private CompanyCookie() {}

    /** Null when there is none. */
    static String read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    static void write(HttpServletResponse response, String sealed) {
        response.addHeader("Set-Cookie", NAME + "=" + sealed + FLAGS + 600);
    }

    static void clear(HttpServletResponse response) {
        response.addHeader("Set-Cookie", NAME + "=" + FLAGS + 0);
    }
}
