package org.concilier.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.concilier.shared.InvalidInput;

/**
 * Which two versions are compared, and in which language: {@code ?from=1&to=2&language=fr}.
 *
 * @param to 0 for the open draft
 */
record Compared(int from, int to, String language) {
    static final int DRAFT = 0;

    /** Two published versions. */
    static Compared of(UriInfo uri, HttpHeaders headers) {
        return new Compared(version(uri, "from", ""), version(uri, "to", ""), language(uri, headers));
    }

    /** A published version with another, or with the draft. */
    static Compared orDraft(UriInfo uri, HttpHeaders headers) {
        if (!"draft".equals(uri.getQueryParameters().getFirst("to"))) {
            return new Compared(version(uri, "from", ""), version(uri, "to", ", or draft"), language(uri, headers));
        }
        return new Compared(version(uri, "from", ""), DRAFT, language(uri, headers));
    }

    private static int version(UriInfo uri, String name, String orElse) {
        var text = uri.getQueryParameters().getFirst(name);
        if (text == null || !text.matches("[1-9][0-9]{0,5}")) {
            throw new InvalidInput("/" + name, "must be the number of a published version" + orElse);
        }
        return Integer.parseInt(text);
    }

    private static String language(UriInfo uri, HttpHeaders headers) {
        var language = uri.getQueryParameters().getFirst("language");
        if (language == null) return Languages.of(headers);
        if (!language.matches("fr|en")) throw new InvalidInput("/language", "must be fr or en");
        return language;
    }
}
