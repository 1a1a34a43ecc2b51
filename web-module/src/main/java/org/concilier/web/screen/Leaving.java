package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.concilier.identity.Realm;
import org.concilier.identity.Sessions;
import org.concilier.web.security.SessionCookie;

/** Signing out: the session row, its cookie and the Faces views end together. */
@Named
@RequestScoped
public class Leaving {
    @Inject
    Sessions sessions;

    public String portal() {
        return leave(Realm.PORTAL, "/portal-login");
    }

    public String desk() {
        return leave(Realm.DESK, "/desk-login");
    }

    public String office() {
        return leave(Realm.DESK, "/office-login");
    }

    private String leave(Realm realm, String door) {
        var outside = FacesContext.getCurrentInstance().getExternalContext();
        SessionCookie.read((HttpServletRequest) outside.getRequest(), realm).ifPresent(sessions::end);
        var response = (HttpServletResponse) outside.getResponse();
        SessionCookie.clear(response, realm);
        // What the browser kept of these pages goes (W3C Clear Site Data). Not its cookies: by one of them it is known
        // again.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        outside.invalidateSession();
        return door + "?faces-redirect=true";
    }
}
