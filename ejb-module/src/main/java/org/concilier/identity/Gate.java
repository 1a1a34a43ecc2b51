package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.util.Set;
import java.util.function.Supplier;
import org.concilier.identity.guard.Guard;
import org.concilier.identity.guard.GuessesSlowed;
import org.concilier.identity.guard.Pass;
import org.concilier.identity.guard.SignInLog;
import org.concilier.identity.guard.SignInNote;
import org.concilier.identity.guard.SignInOutcome;
import org.concilier.identity.guard.TrustedDevices;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Evidence;

/** Asks the guard before what can be guessed is looked at, and writes down what came of it. */
@ApplicationScoped
class Gate {
    @Inject
    Guard guard;

    @Inject
    SignInLog log;

    @Inject
    TrustedDevices devices;

    @Inject
    Accounts accounts;

    @Inject
    Diagnosis diagnosis;

    /**
     * Checks a credential; only passphrases and codes can be guessed, so nothing else is ever slowed.
     *
     * @throws GuessesSlowed when strangers have guessed too often
     * @throws TooManySignIns when every core is busy
     */
    CredentialValidationResult check(Visit visit, Credential shown, Supplier<CredentialValidationResult> check) {
        if (visit.login() == null && shown instanceof OfAccount) return dead(visit);
        var result = canBeGuessed(shown) ? guarded(visit, check) : check.get();
        if (result.getStatus() != Status.VALID) note(visit, diagnosis.of(visit.login(), shown));
        return result;
    }

    /** The next step of a sign-in that is over, or was begun in another browser. */
    private CredentialValidationResult dead(Visit visit) {
        note(visit, SignInOutcome.DEAD_TRANSACTION);
        return CredentialValidationResult.INVALID_RESULT;
    }

    private static boolean canBeGuessed(Credential shown) {
        return shown instanceof PassphraseCredential || shown instanceof TotpCredential;
    }

    private CredentialValidationResult guarded(Visit visit, Supplier<CredentialValidationResult> check) {
        var pass = guard.admit(
                visit.login(), visit.browser().address(), visit.browser().device());
        if (!pass.isAdmitted()) {
            note(visit, pass.refusal());
            throw new GuessesSlowed(pass.delay());
        }
        try {
            return settled(pass, check.get());
        } catch (TooManySignIns busy) {
            guard.giveBack(pass);
            note(visit, SignInOutcome.BUSY);
            throw busy;
        }
    }

    private CredentialValidationResult settled(Pass pass, CredentialValidationResult result) {
        if (result.getStatus() == Status.VALID) guard.right(pass);
        else guard.wrong(pass);
        return result;
    }

    /** Writes down what proved evidence came to. Who has shown the passphrase all the way lets strangers begin anew. */
    CredentialValidationResult note(Visit visit, Weighed weighed) {
        var shown = weighed.all().moments().keySet();
        note(visit, weighed.outcome(), shown);
        if (weighed.outcome() == SignInOutcome.ENTERED && shown.contains(Evidence.PWD) && !isKnown(visit))
            guard.forgive(visit.login());
        return weighed.result();
    }

    void note(Visit visit, SignInOutcome outcome) {
        note(visit, outcome, Set.of());
    }

    private void note(Visit visit, SignInOutcome outcome, Set<Evidence> shown) {
        var account = accounts.byLogin(visit.login());
        log.write(new SignInNote(
                visit.realm(),
                visit.operation(),
                account.map(Account::id).orElse(null),
                visit.login(),
                outcome,
                shown,
                account.map(Account::strongest).orElse(Assurance.NONE),
                isKnown(visit),
                visit.browser().address(),
                visit.browser().words()));
    }

    private boolean isKnown(Visit visit) {
        return visit.login() != null
                && devices.isKnown(visit.login(), visit.browser().device());
    }
}
