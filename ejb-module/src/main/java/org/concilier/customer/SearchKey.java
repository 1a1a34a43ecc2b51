package org.concilier.customer;

import java.text.Normalizer;
import java.util.Locale;

/** Names as people type them: without case, accents, spaces or hyphens. */
final class SearchKey {
    private SearchKey() {}

    static String ofName(String name) {
        if (name == null) return null;
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{Nd}]", "")
                .toLowerCase(Locale.ROOT);
    }

    static String ofEmail(String email) {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    /** The first key after all that begin with {@code prefix}. */
    static String after(String prefix) {
        var last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
    }
}
