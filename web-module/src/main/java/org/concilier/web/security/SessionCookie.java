package org.concilier.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.concilier.identity.Realm;

/** The cookie of a realm: {@code __Host-} prefix (RFC 6265bis), unreadable for scripts, sent to this site alone. */
public final class SessionCookie {
    private SessionCookie() {}

    public static Optional<String> read(HttpServletRequest request, Realm realm) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(realm.cookie()))
                .map(Cookie::getValue)
                .findFirst();
    }

    static void write(HttpServletResponse response, Realm realm, String token) {
        response.addHeader("Set-Cookie", cookie(realm, token) + "; SameSite=Lax");
    }

    /** Takes the cookie back. */
    public static void clear(HttpServletResponse response, Realm realm) {
        response.addHeader("Set-Cookie", cookie(realm, "") + "; SameSite=Lax; Max-Age=0");
    }

    private static String cookie(Realm realm, String token) {
        return realm.cookie() + "=" + token + "; Path=/; Secure; HttpOnly";
    }
}
