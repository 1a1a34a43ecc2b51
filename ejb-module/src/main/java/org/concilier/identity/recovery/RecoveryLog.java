package org.concilier.identity.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.concilier.identity.Account;
import org.concilier.identity.Accounts;
import org.concilier.identity.Browser;
import org.concilier.identity.Realm;
import org.concilier.identity.guard.SignInLog;
import org.concilier.identity.guard.SignInNote;
import org.concilier.identity.guard.SignInOutcome;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Operation;

/** Recoveries are lines of the sign-in log: whoever looks for how somebody got in finds them there. */
@ApplicationScoped
class RecoveryLog {
    @Inject
    SignInLog log;

    @Inject
    Accounts accounts;

    void write(Realm realm, String login, SignInOutcome outcome, Browser browser) {
        var account = accounts.byLogin(login);
        log.write(new SignInNote(
                realm,
                Operation.RECOVER,
                account.map(Account::id).orElse(null),
                login,
                outcome,
                Set.of(),
                account.map(Account::strongest).orElse(Assurance.NONE),
                false,
                browser.address(),
                browser.words()));
    }
}
