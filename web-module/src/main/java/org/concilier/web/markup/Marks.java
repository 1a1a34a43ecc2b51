package org.concilier.web.markup;

import jakarta.faces.context.FacesContext;

/** What is written into the scripts of one answer, found when first needed: not every page has a view to ask. */
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
}
