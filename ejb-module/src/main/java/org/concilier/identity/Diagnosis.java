package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import java.time.Clock;
import java.util.Optional;
import org.concilier.identity.guard.SignInOutcome;
import org.concilier.shared.Secrets;

/** Why a credential was not accepted, for the log alone. */
@ApplicationScoped
class Diagnosis {
    @Inject
    Accounts accounts;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    SignInOutcome of(String login, Credential shown) {
        if (shown instanceof PassphraseCredential) return passphrase(accounts.byLogin(login));
        if (shown instanceof TotpCredential code) return code(accounts.byLogin(login), code);
        return SignInOutcome.NOT_ACCEPTED;
    }

    private static SignInOutcome passphrase(Optional<Account> account) {
        if (account.isEmpty()) return SignInOutcome.UNKNOWN_NAME;
        if (!account.get().isEnabled()) return SignInOutcome.SWITCHED_OFF;
        return account.get().passphraseHash() == null ? SignInOutcome.NO_PASSPHRASE : SignInOutcome.WRONG_PASSPHRASE;
    }

    private SignInOutcome code(Optional<Account> account, TotpCredential shown) {
        if (account.isEmpty()) return SignInOutcome.UNKNOWN_NAME;
        if (!account.get().hasTotp()) return SignInOutcome.NO_AUTHENTICATOR;
        var step = Totp.step(account.get().totpSecret(secrets), shown.code(), clock.instant());
        return step.isPresent() ? SignInOutcome.REPLAYED_CODE : SignInOutcome.WRONG_CODE;
    }
}
