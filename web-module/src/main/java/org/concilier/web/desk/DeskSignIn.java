package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.concilier.identity.Realm;
import org.concilier.identity.SignIn;
import org.concilier.web.screen.Entrance;
import org.concilier.web.screen.LocalPath;

/** An agent at the door: passphrase and the authenticator's code, on one page. */
@Named
@RequestScoped
public class DeskSignIn {
    @Inject
    Entrance entrance;

    private String login;
    private String passphrase;
    private String code;
    private String from;

    public void enter() throws IOException {
        entrance.enter(
                SignIn.with(Realm.DESK, login, passphrase, code), LocalPath.within("/desk/", from, "/desk/customers"));
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

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
