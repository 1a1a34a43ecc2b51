package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.concilier.identity.Realm;
import org.concilier.identity.SignIn;
import org.concilier.identity.StepUp;
import org.concilier.identity.passkey.PasskeyCredential;
import org.concilier.shared.assurance.Operation;
import org.concilier.web.security.Browsers;
import org.concilier.web.security.SessionCookie;
import org.concilier.web.security.Slowed;

/** Hands what a person showed to the container, and opens the page that was wanted. */
@RequestScoped
public class Entrance {
    /** Too Many Requests (RFC 6585). */
    private static final int BUSY = 429;

    @Inject
    SecurityContext security;

    @Inject
    Begun begun;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    /** The answer to a failure is the same whatever was wrong, and whether the login exists or not. */
    public void enter(SignIn shown, String wanted) throws IOException {
        var outside = FacesContext.getCurrentInstance().getExternalContext();
        var here = Browsers.of((HttpServletRequest) outside.getRequest(), shown.realm());
        var status = authenticate(outside, shown.from(here));
        if (status == AuthenticationStatus.SUCCESS) {
            begun.done(shown);
            open(outside, wanted);
        } else if (status == AuthenticationStatus.SEND_CONTINUE) {
            outside.redirect(shown.realm().name().toLowerCase(Locale.ROOT) + "-code?from=" + LocalPath.encode(wanted)
                    + "&begun=" + begun.getAt());
        } else refuse(outside, mismatch(shown));
    }

    /** Adds proof to the session of this browser, and goes on where it was wanted. */
    public void stepUp(Realm realm, List<Credential> shown, String wanted) throws IOException {
        stepUp(realm, null, shown, wanted);
    }

    /** The same, for an operation that the log then names. */
    public void stepUp(Realm realm, Operation asking, List<Credential> shown, String wanted) throws IOException {
        var outside = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) outside.getRequest();
        var token = SessionCookie.read(request, realm).orElse("");
        var more = new StepUp(realm, token, shown, Browsers.of(request, realm), asking);
        if (authenticate(outside, more) == AuthenticationStatus.SUCCESS) open(outside, wanted);
        else refuse(outside, "stepUp.mismatch");
    }

    private static void open(ExternalContext outside, String wanted) throws IOException {
        outside.invalidateSession();
        outside.redirect(wanted);
    }

    private void refuse(ExternalContext outside, String words) {
        if (FacesContext.getCurrentInstance().getResponseComplete()) return;
        var busy = ((HttpServletResponse) outside.getResponse()).getStatus() == BUSY;
        if (!busy) outside.setResponseStatus(HttpServletResponse.SC_OK);
        var wait = Slowed.seconds((HttpServletRequest) outside.getRequest());
        faults.add(null, wait.map(this::slowed).orElseGet(() -> say.of(busy ? "signIn.busy" : words)));
    }

    private String slowed(long seconds) {
        return seconds < 120 ? say.of("signIn.slowed", seconds) : say.of("signIn.slowedLong", (seconds + 59) / 60);
    }

    private static String mismatch(SignIn shown) {
        if (shown.shown().get(0) instanceof PasskeyCredential) return "signIn.passkeyMismatch";
        if (shown.login() == null) return "signIn.codeMismatch";
        return shown.realm() == Realm.DESK ? "signIn.deskMismatch" : "signIn.mismatch";
    }

    private AuthenticationStatus authenticate(ExternalContext outside, Credential shown) {
        return security.authenticate(
                (HttpServletRequest) outside.getRequest(),
                (HttpServletResponse) outside.getResponse(),
                AuthenticationParameters.withParams().credential(shown).newAuthentication(true));
    }
}
