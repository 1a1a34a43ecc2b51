package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** Light or dark, as chosen on this device; the system's choice when nothing was chosen. */
@Named
@RequestScoped
public class Appearance {
    static final String COOKIE = "__Host-appearance";
    static final String SYSTEM = "system";
    static final Set<String> OFFERED = Set.of("light", "dark", SYSTEM);

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    /** {@code light} or {@code dark}; null leaves it to the system. Written by the server, so that nothing flashes. */
    public String getChosen() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(value -> OFFERED.contains(value) && !SYSTEM.equals(value))
                .findFirst()
                .orElse(null);
    }

    public boolean is(String look) {
        var chosen = getChosen();
        return look.equals(chosen == null ? SYSTEM : chosen);
    }

    /** The address that changes the look and comes back to this page. */
    public String to(String look) {
        return "/appearance?to=" + look + "&from=" + LocalPath.encode(language.here());
    }
}
