package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.concilier.identity.Realm;

/** How long a page may be left alone before its session ends, so that its reader is warned (WCAG 2.2, 2.2.1). */
@Named
@RequestScoped
public class Staying {
    /** Whether somebody is signed in here at all. */
    public boolean isSignedIn() {
        return FacesContext.getCurrentInstance().getExternalContext().getUserPrincipal() != null;
    }

    public long getSeconds() {
        return realm().idle().toSeconds();
    }

    /** What a script asks for, to stay. */
    public String getAddress() {
        return realm() == Realm.PORTAL ? "/portal/stay" : "/desk/stay";
    }

    private static Realm realm() {
        var path = FacesContext.getCurrentInstance().getExternalContext().getRequestServletPath();
        return path.startsWith("/portal/") ? Realm.PORTAL : Realm.DESK;
    }
}
