package org.concilier.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.concilier.identity.Realm;
import org.concilier.identity.passkey.PasskeyCredential;
import org.concilier.identity.passkey.PasskeyPrompts;
import org.concilier.identity.passkey.Prompt;
import org.concilier.web.screen.Entrance;
import org.concilier.web.screen.SteppingUp;

/** One more check with a passkey, which is the easiest way and always enough. */
@Named
@RequestScoped
public class PasskeyCheck {
    @Inject
    PasskeyPrompts prompts;

    @Inject
    Ceremonies ceremonies;

    @Inject
    Entrance entrance;

    @Inject
    SteppingUp page;

    private Prompt prompt;
    private String answer;

    /** Before anything of the page is sent. */
    public void ask() {
        answer = null;
        if (page.getMeans().passkey()) prompt = ceremonies.keep(ceremonies.own(), prompts.stepUp());
    }

    public void portal() throws IOException {
        show(Realm.PORTAL);
    }

    public void desk() throws IOException {
        show(Realm.DESK);
    }

    private void show(Realm realm) throws IOException {
        entrance.stepUp(realm, List.of(new PasskeyCredential(realm, ceremonies.token(realm), answer)), page.back());
    }

    public Prompt getPrompt() {
        return prompt;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
