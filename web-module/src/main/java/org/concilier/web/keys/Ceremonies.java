package org.concilier.web.keys;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.concilier.identity.Realm;
import org.concilier.identity.passkey.Prompt;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.web.security.TransactionCookie;

/** The ceremony under way in this browser. */
@Dependent
public class Ceremonies {
    @Inject
    Caller caller;

    /** Its token; null when there is none. */
    public String token(Realm realm) {
        var outside = FacesContext.getCurrentInstance().getExternalContext();
        return TransactionCookie.read((HttpServletRequest) outside.getRequest(), realm)
                .orElse(null);
    }

    /** Binds a question to this browser, before anything of the page is sent. */
    public Prompt keep(Realm realm, Prompt prompt) {
        var outside = FacesContext.getCurrentInstance().getExternalContext();
        TransactionCookie.write((HttpServletResponse) outside.getResponse(), realm, prompt.token());
        return prompt;
    }

    /** Where the caller is signed in. */
    public Realm own() {
        return caller.principal().orElseThrow().kind() == Kind.STAFF ? Realm.DESK : Realm.PORTAL;
    }
}
