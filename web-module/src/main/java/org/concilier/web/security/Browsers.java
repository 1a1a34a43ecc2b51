package org.concilier.web.security;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import org.concilier.identity.Browser;
import org.concilier.identity.Realm;

/** What a request tells about the browser that sent it. */
public final class Browsers {
    private Browsers() {}

    public static Browser of(HttpServletRequest request, Realm realm) {
        return new Browser(
                CDI.current().select(ClientAddress.class).get().of(request),
                request.getHeader("User-Agent"),
                TransactionCookie.read(request, realm).orElse(null),
                DeviceCookie.read(request));
    }
}
