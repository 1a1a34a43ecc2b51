package org.concilier.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.concilier.identity.Invitations;
import org.concilier.identity.Realm;
import org.concilier.identity.passkey.PasskeyPrompts;
import org.concilier.identity.passkey.Prompt;
import org.concilier.identity.passphrase.UnfitPassphrase;
import org.concilier.shared.InvalidInput;
import org.concilier.web.keys.Ceremonies;
import org.concilier.web.keys.Suggesting;
import org.concilier.web.keys.Unfitness;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** A known customer opens an account with the code that the company sent. */
@Named
@RequestScoped
public class Activating {
    private static final Set<String> FIELDS = Set.of("code", "login", "passphrase");

    @Inject
    Invitations invitations;

    @Inject
    PasskeyPrompts prompts;

    @Inject
    Ceremonies ceremonies;

    @Inject
    Language language;

    @Inject
    Unfitness unfitness;

    @Inject
    Suggesting suggesting;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String code;
    private String login;
    private String passphrase;
    private String answer;
    private Prompt prompt;

    /** Asks for a first passkey, before anything of the page is sent. */
    public void ask() {
        answer = null;
        prompt = ceremonies.keep(Realm.PORTAL, prompts.first(Realm.PORTAL, ""));
    }

    public String activate() {
        return open(() -> invitations.activate(
                new Invitations.Activation(code.strip(), login.strip(), passphrase, language.getCode())));
    }

    /** Takes the passphrase that was drawn. */
    public String activateWithDrawn() {
        passphrase = suggesting.getDrawn();
        return activate();
    }

    public String activateWithPasskey() {
        return open(() -> invitations.activateWithPasskey(new Invitations.KeyActivation(
                code.strip(), login.strip(), language.getCode(), ceremonies.token(Realm.PORTAL), answer)));
    }

    private String open(Runnable opening) {
        try {
            opening.run();
        } catch (UnfitPassphrase unfit) {
            faults.add("passphrase", unfitness.why(unfit));
            return null;
        } catch (InvalidInput wrong) {
            wrong.faults().forEach(fault -> tell(fault.pointer().substring(1)));
            return null;
        }
        return "/portal-login?faces-redirect=true&activated=yes&from=/portal/welcome";
    }

    private void tell(String field) {
        if (FIELDS.contains(field)) faults.add(field, say.of("activate.wrong." + field));
        else faults.add(null, say.of(field.equals("passkey") ? "activate.wrong.passkey" : "activate.wrong"));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
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

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }
}
