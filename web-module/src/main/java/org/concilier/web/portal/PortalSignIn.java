package org.concilier.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.concilier.identity.Realm;
import org.concilier.identity.SignIn;
import org.concilier.web.screen.Entrance;
import org.concilier.web.screen.LocalPath;

/** A customer at the door. */
@Named
@RequestScoped
public class PortalSignIn {
    @Inject
    Entrance entrance;

    private String login;
    private String passphrase;
    private String from;

    public void enter() throws IOException {
        entrance.enter(
                SignIn.with(Realm.PORTAL, login, passphrase, null), LocalPath.within("/portal/", from, "/portal/home"));
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
