package org.concilier.web.markup;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The number that lets the inline scripts of one answer run (Content Security Policy Level 3, section 2.3.1). Only the
 * desk and the back office have any: the customer's pages run files of ours and nothing else.
 */
public final class Nonce {
    private static final String KEY = "concilier.nonce";
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Nonce() {}

    /** Makes the nonce of this answer, once, if pages of this path use components with inline scripts. */
    public static Optional<String> make(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (request.getAttribute(KEY) instanceof String made) return Optional.of(made);
        if (!path.startsWith("/desk/") && !path.startsWith("/office/")) return Optional.empty();
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(KEY, nonce);
        return Optional.of(nonce);
    }

    /**
     * What scripts that are written now carry; null where none is allowed. An ajax answer ends up in a page that was
     * served before, so it carries the nonce of that page.
     */
    static String current(FacesContext faces) {
        var made = (String) faces.getExternalContext().getRequestMap().get(KEY);
        var view = faces.getViewRoot();
        if (made == null || view == null || view.isTransient()) return made;
        if (faces.getPartialViewContext().isPartialRequest()) {
            return (String) view.getViewMap().getOrDefault(KEY, made);
        }
        view.getViewMap().put(KEY, made);
        return made;
    }
}
