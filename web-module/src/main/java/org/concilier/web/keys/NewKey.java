package org.concilier.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.identity.passkey.PasskeyPrompts;
import org.concilier.identity.passkey.Passkeys;
import org.concilier.identity.passkey.Prompt;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** One more passkey for whoever is signed in. */
@Named
@RequestScoped
public class NewKey {
    @Inject
    PasskeyPrompts prompts;

    @Inject
    Passkeys passkeys;

    @Inject
    Ceremonies ceremonies;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private Prompt prompt;
    private String answer;
    private String name;

    /** Every writing of the page asks anew: a question serves one answer. */
    public void ask() {
        answer = null;
        prompt = ceremonies.keep(ceremonies.own(), prompts.another());
    }

    public String add() {
        try {
            passkeys.add(ceremonies.token(ceremonies.own()), answer, name);
        } catch (InvalidInput wrong) {
            var field = wrong.faults().get(0).pointer().equals("/name") ? "name" : null;
            faults.add(field, say.of(field == null ? "keys.wrong.passkey" : "keys.wrong.name"));
            return null;
        }
        return "keys?faces-redirect=true&done=added";
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
