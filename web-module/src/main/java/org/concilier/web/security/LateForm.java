package org.concilier.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concilier.identity.KeptWorks;
import org.concilier.identity.Realm;

/**
 * A form that was sent when its session had ended: kept, so that it is filled in again once its person is back. Nothing is
 * done with it before that person sends it once more. A form with a secret in it is not kept at all.
 */
@ApplicationScoped
class LateForm {
    /** Fields in which people type or programs put what must not be kept; {@code LateFormTest} finds each in the pages. */
    static final Set<String> SECRETS =
            Set.of("passphrase", "newPassphrase", "code", "mailed", "passkey-answer", "newKey-answer");

    @Inject
    KeptWorks works;

    /** @return what to ask for it with, if there was something to be kept */
    Optional<String> keep(HttpServletRequest request, Realm realm, String session) {
        if (!isForm(request) || isOfAScript(request)) return Optional.empty();
        var typed = typed(request);
        if (typed.isEmpty() || typed.keySet().stream().anyMatch(SECRETS::contains)) return Optional.empty();
        return works.keepLate(realm, session, view(request.getRequestURI()), typed);
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType());
        return request.getMethod().equals("POST") && type.startsWith("application/x-www-form-urlencoded");
    }

    /** Scripts that keep a form while it is filled in still have it; those of Faces lead the person away from it. */
    private static boolean isOfAScript(HttpServletRequest request) {
        return "cors".equals(request.getHeader("Sec-Fetch-Mode")) && request.getHeader("Faces-Request") == null;
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        try {
            if (request.getCharacterEncoding() == null) request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
        var typed = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, text) -> {
            if (!name.startsWith("jakarta.faces.") && !name.equals(ToSignIn.WORK)) typed.put(name, List.of(text));
        });
        return typed;
    }

    /** The page as Faces names it. */
    private static String view(String uri) {
        return uri.endsWith(".xhtml") ? uri : uri + ".xhtml";
    }
}
