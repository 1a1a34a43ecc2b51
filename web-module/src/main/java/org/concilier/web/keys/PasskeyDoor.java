package org.concilier.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.concilier.identity.Realm;
import org.concilier.identity.SignIn;
import org.concilier.identity.passkey.PasskeyCredential;
import org.concilier.identity.passkey.PasskeyPrompts;
import org.concilier.identity.passkey.Prompt;
import org.concilier.web.screen.Entrance;
import org.concilier.web.screen.LocalPath;

/** At either door with a passkey: one touch, no name. */
@Named
@RequestScoped
public class PasskeyDoor {
    @Inject
    PasskeyPrompts prompts;

    @Inject
    Ceremonies ceremonies;

    @Inject
    Entrance entrance;

    private Prompt prompt;
    private String answer;
    private String from;
    private boolean offered = true;

    public void askPortal() {
        ask(Realm.PORTAL);
    }

    public void askDesk() {
        ask(Realm.DESK);
    }

    public void askOffice() {
        if (from == null) from = "/office/home";
        ask(Realm.DESK);
    }

    private void ask(Realm realm) {
        answer = null;
        prompt = ceremonies.keep(realm, prompts.signIn(realm, ceremonies.token(realm)));
    }

    public void enterPortal() throws IOException {
        enter(Realm.PORTAL, LocalPath.within("/portal/", from, "/portal/home"));
    }

    public void enterDesk() throws IOException {
        enter(Realm.DESK, LocalPath.ofStaff(from));
    }

    private void enter(Realm realm, String wanted) throws IOException {
        offered = false;
        var shown = new PasskeyCredential(realm, ceremonies.token(realm), answer);
        entrance.enter(new SignIn(realm, null, List.of(shown)), wanted);
    }

    public Prompt getPrompt() {
        return prompt;
    }

    /** Whether the browser may offer a key where the name is typed; not right after one was refused. */
    public boolean isOffered() {
        return offered;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
