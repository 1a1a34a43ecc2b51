package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal;

/** The reader's language: the one chosen on this device, else the account's, else the browser's, else French. */
@Named
@RequestScoped
public class Language {
    static final String COOKIE = "__Host-language";
    static final Set<String> OFFERED = Set.of("fr", "en");

    @Inject
    HttpServletRequest request;

    @Inject
    Caller caller;

    private String code;

    public String getCode() {
        if (code == null) code = choose();
        return code;
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(getCode());
    }

    /** The address that changes the language and comes back to this page. */
    public String to(String other) {
        return "/language?to=" + other + "&from=" + LocalPath.encode(here());
    }

    private String choose() {
        var account = caller.principal().map(ConcilierPrincipal::locale).stream();
        var browser = Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
        return Stream.of(chosen(), account, browser)
                .flatMap(stream -> stream)
                .filter(OFFERED::contains)
                .findFirst()
                .orElse("fr");
    }

    private Stream<String> chosen() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue);
    }

    /** The address of this page, as a link back to it. */
    String here() {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) return failed.toString();
        var query = request.getQueryString();
        return request.getRequestURI().replaceFirst("\\.xhtml$", "") + (query == null ? "" : "?" + query);
    }
}
