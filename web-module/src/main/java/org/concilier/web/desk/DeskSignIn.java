package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.concilier.identity.Realm;
import org.concilier.identity.SignIn;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.PolicyInForce;
import org.concilier.web.screen.Entrance;
import org.concilier.web.screen.LocalPath;

/** An agent, or another member of staff, at the door: passphrase and the authenticator's code, on one page. */
@Named
@RequestScoped
public class DeskSignIn {
    @Inject
    Entrance entrance;

    @Inject
    PolicyInForce inForce;

    private String login;
    private String passphrase;
    private String code;
    private String from;

    public void enter() throws IOException {
        entrance.enter(SignIn.with(Realm.DESK, login, passphrase, code), LocalPath.ofStaff(from));
    }

    /** The same door, when it leads to the back office. */
    public void office() {
        if (from == null) from = "/office/home";
    }

    /** Whether this installation makes agents of people without a passkey, as a demonstration does; the page says so. */
    public boolean isLenient() {
        return !inForce.policy().of(Operation.ENTER_DESK).least().atLeast(Assurance.PHR);
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
