package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.identity.Realm;
import org.concilier.identity.StaffEntrance;
import org.concilier.identity.passkey.PasskeyPrompts;
import org.concilier.identity.passkey.Prompt;
import org.concilier.shared.InvalidInput;
import org.concilier.web.keys.Ceremonies;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** Somebody with a code, mailed or printed at start, becomes a member of staff. */
@Named
@RequestScoped
public class StaffOpening {
    @Inject
    StaffEntrance entrance;

    @Inject
    PasskeyPrompts prompts;

    @Inject
    Ceremonies ceremonies;

    @Inject
    Language language;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String code;
    private String login;
    private String answer;
    private Prompt prompt;

    /** Asks for a first passkey, before anything of the page is sent. */
    public void ask() {
        answer = null;
        prompt = ceremonies.keep(Realm.DESK, prompts.first(Realm.DESK, ""));
    }

    public String open() {
        try {
            entrance.open(
                    new StaffEntrance.Opening(code, login, language.getCode(), ceremonies.token(Realm.DESK), answer));
        } catch (InvalidInput wrong) {
            wrong.faults().forEach(fault -> tell(fault.pointer().substring(1)));
            return null;
        }
        return "/desk-login?faces-redirect=true&activated=yes";
    }

    private void tell(String field) {
        switch (field) {
            case "code" -> faults.add("code", say.of("staff.wrong.code"));
            case "login" -> faults.add("login", say.of("staff.wrong.login"));
            default -> faults.add(null, say.of("activate.wrong.passkey"));
        }
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
}
