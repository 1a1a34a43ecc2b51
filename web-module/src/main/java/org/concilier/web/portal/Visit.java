package org.concilier.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Whether a question belongs to the first visit, which goes on after the answer. */
@Named
@RequestScoped
public class Visit {
    private static final String FIRST = "first";

    private String kind;

    /** Known before the form is read: a button that is shown for the first visit alone is looked for then. */
    @PostConstruct
    void read() {
        kind = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("visit");
    }

    public boolean isFirst() {
        return FIRST.equals(kind);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
