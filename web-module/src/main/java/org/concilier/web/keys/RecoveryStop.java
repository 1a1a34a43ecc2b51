package org.concilier.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.identity.recovery.Recoveries;

/** The page of the mailed link that stops a recovery: opening it does nothing, its button does. */
@Named
@RequestScoped
public class RecoveryStop {
    @Inject
    Recoveries recoveries;

    private String link;
    private String result;

    public void stop() {
        result = recoveries.stop(link) ? "stopped" : "over";
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    /** {@code stopped}, {@code over}, or null before. */
    public String getResult() {
        return result;
    }
}
