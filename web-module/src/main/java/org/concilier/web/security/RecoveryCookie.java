package org.concilier.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.concilier.identity.Realm;

/** The cookie of a recovery under way: it opens no page, and goes on in the browser that began, for nine days at most. */
public final class RecoveryCookie {
    private static final String FLAGS = "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=";
    private static final int SECONDS = 9 * 24 * 60 * 60;

    private RecoveryCookie() {}

    /** Null when the browser sent none. */
    public static String read(HttpServletRequest request, Realm realm) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name(realm)))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    public static void write(HttpServletResponse response, Realm realm, String token) {
        response.addHeader("Set-Cookie", name(realm) + "=" + token + FLAGS + SECONDS);
    }

    public static void clear(HttpServletResponse response, Realm realm) {
        response.addHeader("Set-Cookie", name(realm) + "=" + FLAGS + 0);
    }

    private static String name(Realm realm) {
        return realm.cookie() + "-recovery";
    }
}
