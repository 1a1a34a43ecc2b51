package org.concilier.web.keys;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.concilier.identity.Browser;
import org.concilier.identity.Realm;
import org.concilier.web.security.Browsers;
import org.concilier.web.security.RecoveryCookie;

/** The browser in which a recovery goes on, by its cookie; which one, the page tells. */
@Dependent
class RecoveryBrowser {
    /** Null when none is under way here. */
    String token() {
        return RecoveryCookie.read(request(), realm());
    }

    void keep(String token) {
        RecoveryCookie.write(response(), realm(), token);
    }

    void forget() {
        RecoveryCookie.clear(response(), realm());
    }

    Browser here() {
        return Browsers.of(request(), realm());
    }

    private static Realm realm() {
        var page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return page.startsWith("/desk") ? Realm.DESK : Realm.PORTAL;
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
