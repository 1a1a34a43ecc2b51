package org.concilier.web.markup;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;

/** What is written into the scripts and forms of one answer, found when first needed: not every page has a view to ask. */
class Marks {
    private final FacesContext faces;
    private String nonce;

    Marks(FacesContext faces) {
        this.faces = faces;
    }

    /** Null where no script needs one. */
    String nonce() {
        if (nonce == null && faces != null) nonce = Nonce.current(faces);
        return nonce;
    }

    /** A token for one form; null where nobody is signed in. */
    String token() {
        return CDI.current().select(OneTime.class).get().make().orElse(null);
    }
}
