package org.concilier.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.credential.Credential;
import java.util.function.Supplier;
import org.concilier.identity.PassphraseCredential;
import org.concilier.identity.Realm;
import org.concilier.identity.TooManySignIns;
import org.concilier.identity.TotpCredential;
import org.concilier.identity.guard.GuessesSlowed;
import org.concilier.identity.passkey.PasskeyCredential;
import org.concilier.identity.passkey.PasskeyPrompts;
import org.concilier.identity.passkey.Prompt;
import org.concilier.identity.passphrase.UnfitPassphrase;
import org.concilier.identity.recovery.Recoveries;
import org.concilier.identity.recovery.RecoveryView;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** Getting back in, a step a page: a saved code, a second proof, time to object, something new that lets in. */
@Named
@RequestScoped
public class Recovering {
    @Inject
    Recoveries recoveries;

    @Inject
    RecoveryBrowser browser;

    @Inject
    PasskeyPrompts prompts;

    @Inject
    Ceremonies ceremonies;

    @Inject
    Suggesting suggesting;

    @Inject
    Unfitness unfitness;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private final RecoveryForm form = new RecoveryForm();
    private RecoveryView view;
    private boolean read;
    private Prompt prompt;
    private String saved;

    /** Before anything of the page is sent. */
    public void ask() {
        form.setAnswer(null);
        read = false; // it may have come further by what was just sent
        if (saved != null || getView() == null) return;
        if (view.stage() == RecoveryView.Stage.OPEN) prompt = keep(prompts.first(realm(), view.login()));
        else if (view.stage() == RecoveryView.Stage.SECOND_PROOF && view.passkey())
            prompt = keep(prompts.signIn(realm(), null));
    }

    private Prompt keep(Prompt asked) {
        return ceremonies.keep(realm(), asked);
    }

    public String begin() {
        try {
            var token = recoveries.begin(realm(), form.getLogin(), form.getCode(), browser.here());
            token.ifPresent(browser::keep);
            return goOn(token.isPresent(), "recover.mismatch");
        } catch (GuessesSlowed slowed) {
            return goOn(false, "recover.crowded");
        }
    }

    public String proveByMail() {
        return goOn(recoveries.proveByMail(realm(), browser.token(), form.getMailed()), "recover.wrongMailed");
    }

    public String proveByPassphrase() {
        return prove(() -> new PassphraseCredential(form.getPassphrase()));
    }

    public String proveByCode() {
        return prove(() -> new TotpCredential(form.getOtp()));
    }

    public String proveByPasskey() {
        return prove(() -> new PasskeyCredential(realm(), ceremonies.token(realm()), form.getAnswer()));
    }

    private String prove(Supplier<Credential> shown) {
        try {
            return goOn(recoveries.prove(realm(), browser.token(), shown.get(), browser.here()), "recover.wrongProof");
        } catch (GuessesSlowed slowed) {
            return goOn(false, "recover.slowed");
        } catch (TooManySignIns busy) {
            return goOn(false, "signIn.busy");
        }
    }

    public void finishWithPasskey() {
        finish(() -> recoveries.finishWithPasskey(
                realm(), browser.token(), ceremonies.token(realm()), form.getAnswer(), browser.here()));
    }

    public void finishWithPassphrase() {
        finish(() -> recoveries.finishWithPassphrase(browser.token(), form.getPassphrase(), browser.here()));
    }

    public void finishWithDrawn() {
        finish(() -> recoveries.finishWithPassphrase(browser.token(), suggesting.getDrawn(), browser.here()));
    }

    private void finish(Supplier<String> last) {
        try {
            saved = last.get();
            browser.forget();
        } catch (UnfitPassphrase unfit) {
            faults.add(null, unfitness.why(unfit));
        } catch (InvalidInput wrong) {
            faults.add(null, say.of("recover.notBound"));
        }
    }

    private String goOn(boolean right, String words) {
        if (right)
            return realm() == Realm.DESK
                    ? "/desk-recovery?faces-redirect=true"
                    : "/portal-recovery?faces-redirect=true";
        faults.add(null, say.of(words));
        return null;
    }

    private static Realm realm() {
        var page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return page.startsWith("/desk") ? Realm.DESK : Realm.PORTAL;
    }

    /** What comes next; null to begin. */
    public String getStage() {
        if (saved != null) return "DONE";
        return getView() == null ? "BEGIN" : getView().stage().name();
    }

    /** Null when none is under way here. Read when first asked for: forms are judged before the page is written. */
    public RecoveryView getView() {
        if (!read) view = recoveries.find(realm(), browser.token()).orElse(null);
        read = true;
        return view;
    }

    public String getMailedTo() {
        return say.of("recover.mailedTo", view.address());
    }

    public String getOpens() {
        return say.of("recover.opens", say.date(view.opensAt()), say.time(view.opensAt()));
    }

    public boolean isDesk() {
        return realm() == Realm.DESK;
    }

    public RecoveryForm getForm() {
        return form;
    }

    public Prompt getPrompt() {
        return prompt;
    }

    public String getAnswer() {
        return form.getAnswer();
    }

    public void setAnswer(String answer) {
        form.setAnswer(answer);
    }

    /** The new code to be saved; only in the answer that ends the recovery. */
    public String getSaved() {
        return saved;
    }
}
