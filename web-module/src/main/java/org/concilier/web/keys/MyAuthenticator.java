package org.concilier.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.identity.OwnAuthenticator;
import org.concilier.identity.ShortPassphrase;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** The authenticator app of whoever is signed in: set up with its first code, or removed. */
@Named
@RequestScoped
public class MyAuthenticator {
    @Inject
    OwnAuthenticator own;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private OwnAuthenticator.Offer offer;
    private Boolean bound;
    private String code;

    /** What the app has to be told; asks for the check before. */
    public void open() {
        offer = own.offer();
    }

    public String bind() {
        if (own.bind(code)) return "keys?faces-redirect=true&done=authenticator";
        faults.add("code", say.of("authenticator.wrong"));
        return null;
    }

    public String remove() {
        try {
            own.remove();
        } catch (ShortPassphrase small) {
            faults.add(null, say.of("authenticator.shortPassphrase"));
            return null;
        }
        return "keys?faces-redirect=true&done=noAuthenticator";
    }

    public boolean isBound() {
        if (bound == null) bound = own.isBound();
        return bound;
    }

    public OwnAuthenticator.Offer getOffer() {
        return offer;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
