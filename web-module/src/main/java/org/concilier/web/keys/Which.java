package org.concilier.web.keys;

import jakarta.faces.context.FacesContext;
import java.util.Optional;
import java.util.UUID;

/** Which row a button belongs to, as its form names it: by its place it could be another one by now. */
final class Which {
    private Which() {}

    static Optional<UUID> row() {
        var id = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("which");
        return Optional.ofNullable(id)
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString);
    }
}
