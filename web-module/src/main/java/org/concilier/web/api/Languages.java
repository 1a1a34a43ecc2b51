package org.concilier.web.api;

import jakarta.ws.rs.core.HttpHeaders;

/** The language to answer in: the best of what the caller accepts among French and English, else English. */
final class Languages {
    private Languages() {}

    static String of(HttpHeaders headers) {
        for (var locale : headers.getAcceptableLanguages()) {
            if (locale.getLanguage().matches("fr|en")) return locale.getLanguage();
        }
        return "en";
    }
}
