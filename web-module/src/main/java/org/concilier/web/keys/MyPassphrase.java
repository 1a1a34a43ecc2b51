package org.concilier.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.identity.OwnPassphrase;
import org.concilier.identity.passkey.LastWayIn;
import org.concilier.identity.passphrase.UnfitPassphrase;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** The passphrase of whoever is signed in: another one, or none. */
@Named
@RequestScoped
public class MyPassphrase {
    @Inject
    OwnPassphrase own;

    @Inject
    Suggesting suggesting;

    @Inject
    Unfitness unfitness;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String passphrase;
    private Boolean bound;
    private Integer least;

    /** Asks for the check before anything is typed: what is secret is not kept while a check comes between. */
    public void open() {
        getLeast();
    }

    public String change() {
        return choose(passphrase);
    }

    /** Takes the one that was drawn. */
    public String take() {
        return choose(suggesting.getDrawn());
    }

    private String choose(String text) {
        try {
            own.change(text);
        } catch (UnfitPassphrase unfit) {
            faults.add("passphrase", unfitness.why(unfit));
            return null;
        }
        return "keys?faces-redirect=true&done=passphrase";
    }

    public String remove() {
        try {
            own.remove();
        } catch (LastWayIn last) {
            faults.add(null, say.of("passphrase.lastWayIn"));
            return null;
        }
        return "keys?faces-redirect=true&done=noPassphrase";
    }

    public boolean isBound() {
        if (bound == null) bound = own.isBound();
        return bound;
    }

    public int getLeast() {
        if (least == null) least = own.least();
        return least;
    }

    /** What is asked, with how long it has to be. */
    public String getHint() {
        return say.of("passphrase.hint", getLeast());
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }
}
