package org.concilier.web.desk;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.concilier.shared.InvalidInput;

/** What the request itself names: on a form that comes back Faces asks for buttons before any bean has a value. */
final class Said {
    private Said() {}

    /** Null when it is missing or empty. */
    static String of(String name) {
        var said = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return said == null || said.isBlank() ? null : said.strip();
    }

    /** Null when it is missing or empty; a malformed one leads nowhere. */
    static UUID id(String name) {
        var said = of(name);
        return said == null ? null : read(said);
    }

    /** Everything whose name begins so, by the rest of its name; what is empty is left out. */
    static Map<String, String> all(String begin) {
        var found = new TreeMap<String, String>();
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .forEach((name, said) -> {
                    if (name.matches(begin + "[0-9]{1,3}") && !said.isBlank())
                        found.put(name.substring(begin.length()), said.strip());
                });
        return found;
    }

    static UUID read(String id) {
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("/id", "must be the id of a customer");
        }
    }
}
