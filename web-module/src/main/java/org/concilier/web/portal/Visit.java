package org.concilier.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Whether a question belongs to the first visit, which goes on after the answer. */
@Named
@RequestScoped
public class Visit {
    private static final String FIRST = "first";

    private String kind;

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
