package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.credential.Credential;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.concilier.identity.Authenticators;
import org.concilier.identity.Means;
import org.concilier.identity.PassphraseCredential;
import org.concilier.identity.Realm;
import org.concilier.identity.TotpCredential;
import org.concilier.shared.assurance.Operation;

/** One more check, before what needs it: says what asks, what is missing and the easiest way; then goes back to it. */
@Named
@RequestScoped
public class SteppingUp {
    @Inject
    Entrance entrance;

    @Inject
    Authenticators authenticators;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String passphrase;
    private String code;
    private Means means;

    public void portal() throws IOException {
        show(Realm.PORTAL, back());
    }

    public void desk() throws IOException {
        show(Realm.DESK, back());
    }

    private void show(Realm realm, String wantedPage) throws IOException {
        var shown = new ArrayList<Credential>();
        if (passphrase != null) shown.add(new PassphraseCredential(passphrase));
        if (code != null) shown.add(new TotpCredential(code));
        if (shown.isEmpty()) faults.add(null, say.of("stepUp.nothing"));
        else entrance.stepUp(realm, operation(), List.copyOf(shown), wantedPage);
    }

    /** Where the person was; the start of the realm when nothing sensible is said. */
    public String back() {
        var from = getFrom();
        if (from != null && from.startsWith("/desk/")) return LocalPath.within("/desk/", from, "/desk/");
        if (from != null && from.startsWith("/office/")) return LocalPath.within("/office/", from, "/office/home");
        return LocalPath.within("/portal/", from, "/portal/home");
    }

    public Means getMeans() {
        if (means == null) means = authenticators.meansFor(operation());
        return means;
    }

    /** What asks, in words. */
    public String getAsking() {
        return say.of("stepUp.for." + operation().key());
    }

    private Operation operation() {
        return Operation.named(getWanted()).orElse(Operation.CHANGE_AUTHENTICATOR);
    }

    public String getWanted() {
        return parameter("for");
    }

    public String getFrom() {
        return parameter("from");
    }

    /** From the request itself: buttons are judged before any field is. */
    private static String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
