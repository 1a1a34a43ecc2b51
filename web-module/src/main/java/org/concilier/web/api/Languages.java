package org.concilier.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The language to answer in: the best of what the caller accepts among French and English, else English. */
final class Languages {
    private Languages() {}

    static String of(HttpHeaders headers) {
        for (var locale : headers.getAcceptableLanguages()) {
            if (locale.getLanguage().matches("fr|en")) return locale.getLanguage();
        }
        return "en";
    }

    /** An answer whose words depend on the caller's language (RFC 9110 section 12.5.5). */
    static Response varied(Response.ResponseBuilder answer, Object entity) {
        return answer.entity(entity)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
