package org.concilier.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.concilier.identity.Realm;

/** The cookie of a sign-in under way: it binds each step to the browser that began (ASVS 5.0, 6.6.2). Lives as long. */
public final class TransactionCookie {
    private static final String FLAGS = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=";
    private static final int SECONDS = 300;

    private TransactionCookie() {}

    public static Optional<String> read(HttpServletRequest request, Realm realm) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(realm.transactionCookie()))
                .map(Cookie::getValue)
                .findFirst();
    }

    public static void write(HttpServletResponse response, Realm realm, String token) {
        response.addHeader("Set-Cookie", realm.transactionCookie() + "=" + token + FLAGS + SECONDS);
    }

    static void clear(HttpServletResponse response, Realm realm) {
        response.addHeader("Set-Cookie", realm.transactionCookie() + "=" + FLAGS + 0);
    }
}
