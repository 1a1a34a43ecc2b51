package org.concilier.identity.recovery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import java.util.Optional;
import org.concilier.identity.Admission;
import org.concilier.identity.Browser;
import org.concilier.identity.Confirmation;
import org.concilier.identity.Realm;
import org.concilier.identity.guard.Guard;
import org.concilier.identity.guard.GuessesSlowed;
import org.concilier.identity.passkey.PasskeyCredential;

/**
 * How somebody gets back in who has lost what lets them in: a saved code, a second proof, and a day in which everybody who
 * is told can stop it, unless a passkey proved it. No e-mail alone ever does (NIST SP 800-63B-4 section 4.2).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Recoveries {
    @Inject
    RecoverySteps steps;

    @Inject
    Admission admission;

    @Inject
    Guard guard;

    /**
     * The first step.
     *
     * @param code the saved one, or the one that was mailed after a member of staff had checked who it is
     * @return the only copy of what this browser goes on with; empty when name and code do not belong together
     * @throws GuessesSlowed when too many codes that were not right came from that network
     */
    public Optional<String> begin(Realm realm, String login, String code, Browser browser) {
        var pass = guard.admitFrom(browser.address());
        if (!pass.isAdmitted()) {
            steps.slowed(realm, login, browser);
            throw new GuessesSlowed(pass.delay());
        }
        var token = steps.begin(realm, login, code, browser);
        if (token.isPresent()) guard.right(pass);
        else guard.wrong(pass);
        return token;
    }

    /** How far it is; empty when there is none, or it is over or was stopped. */
    public Optional<RecoveryView> find(Realm realm, String token) {
        return steps.find(realm, token);
    }

    /** The code that was mailed. @return whether it was right */
    public boolean proveByMail(Realm realm, String token, String code) {
        return steps.proveByMail(realm, token, code);
    }

    /**
     * Something that is still bound: passphrase, authenticator app or passkey.
     *
     * @return whether it was right
     * @throws GuessesSlowed when strangers have guessed too often
     */
    public boolean prove(Realm realm, String token, Credential shown, Browser browser) {
        var login = steps.login(realm, token);
        if (login.isEmpty()) return false;
        var result = admission.validate(new Confirmation(realm, login.get(), shown, browser));
        var right =
                result.getStatus() == jakarta.security.enterprise.identitystore.CredentialValidationResult.Status.VALID;
        return right && steps.prove(realm, token, shown instanceof PasskeyCredential);
    }

    /**
     * Binds a new passkey; all that opened the account before ends, with every session and every known browser.
     *
     * @param transaction token of the ceremony that asked for it
     * @return a new code to be saved, the only copy
     * @throws org.concilier.shared.InvalidInput when the answer is not believed, or it is not time yet
     */
    public String finishWithPasskey(Realm realm, String token, String transaction, String answer, Browser browser) {
        return steps.finishWithPasskey(realm, token, transaction, answer, browser);
    }

    /**
     * The same with a new passphrase, for customers.
     *
     * @throws org.concilier.identity.passphrase.UnfitPassphrase with the reason
     */
    public String finishWithPassphrase(String token, String passphrase, Browser browser) {
        return steps.finishWithPassphrase(token, passphrase, browser);
    }

    /** Stops the recovery of a link that was mailed. @return false when there is none (any more) */
    public boolean stop(String link) {
        return steps.stop(link);
    }
}
