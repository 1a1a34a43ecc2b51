package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.concilier.identity.Realm;
import org.concilier.identity.SignIn;
import org.concilier.identity.TotpCredential;

/** The passphrase was right and a code is asked for as well. */
@Named
@RequestScoped
public class SecondStep {
    @Inject
    Entrance entrance;

    private String code;
    private String from;

    public void portal() throws IOException {
        enter(Realm.PORTAL, LocalPath.within("/portal/", from, "/portal/home"));
    }

    public void desk() throws IOException {
        enter(Realm.DESK, LocalPath.ofStaff(from));
    }

    private void enter(Realm realm, String wanted) throws IOException {
        entrance.enter(new SignIn(realm, null, List.of(new TotpCredential(code))), wanted);
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
