package org.concilier.web.office;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What the request itself names. On a form that comes back Faces asks which buttons there are before it gives a bean
 * any value (Faces 4.0, section 2.2.2): what a page is about has to be known by then.
 */
final class Asked {
    private Asked() {}

    /** Null when it is missing or empty. */
    static String of(String name) {
        var said = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return said == null || said.isBlank() ? null : said;
    }

    /** Whether whoever asks has seen this state already (RFC 9110, 13.1.2); then the answer is that nothing changed. */
    static boolean isKnown(String tag) {
        var faces = FacesContext.getCurrentInstance();
        var outside = faces.getExternalContext();
        if (!tag.equals(outside.getRequestHeaderMap().get("If-None-Match"))) return false;
        outside.setResponseStatus(HttpServletResponse.SC_NOT_MODIFIED);
        faces.responseComplete();
        return true;
    }
}
