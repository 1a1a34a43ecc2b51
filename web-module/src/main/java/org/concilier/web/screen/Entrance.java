package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concilier.identity.Realm;
import org.concilier.identity.SignIn;

/** Hands what a person showed to the container, and opens the page that was wanted. */
@RequestScoped
public class Entrance {
    /** Too Many Requests (RFC 6585). */
    private static final int BUSY = 429;

    @Inject
    SecurityContext security;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    /** The answer to a failure is the same whatever was wrong, and whether the login exists or not. */
    public void enter(SignIn shown, String wanted) throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var outside = faces.getExternalContext();
        if (authenticate(outside, shown) == AuthenticationStatus.SUCCESS) {
            outside.invalidateSession();
            outside.redirect(wanted);
        } else if (!faces.getResponseComplete()) {
            var busy = ((HttpServletResponse) outside.getResponse()).getStatus() == BUSY;
            if (!busy) outside.setResponseStatus(HttpServletResponse.SC_OK);
            faults.add(null, say.of(busy ? "signIn.busy" : mismatch(shown)));
        }
    }

    private static String mismatch(SignIn shown) {
        return shown.realm() == Realm.DESK ? "signIn.deskMismatch" : "signIn.mismatch";
    }

    private AuthenticationStatus authenticate(ExternalContext outside, SignIn shown) {
        return security.authenticate(
                (HttpServletRequest) outside.getRequest(),
                (HttpServletResponse) outside.getResponse(),
                AuthenticationParameters.withParams().credential(shown).newAuthentication(true));
    }
}
