package org.concilier.identity;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.concilier.shared.assurance.Evidence;

/** Proves {@link Evidence#PWD}: same answer and same cost for unknown and for wrong. */
@ApplicationScoped
class PassphraseStore implements IdentityStore {
    @Inject
    Accounts accounts;

    @Inject
    Passphrases passphrases;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof PassphraseCredential shown)) return NOT_VALIDATED_RESULT;
        var account = accounts.byLogin(shown.login());
        if (account.isEmpty() || account.get().passphraseHash() == null) {
            passphrases.spend(shown.passphrase());
            return INVALID_RESULT;
        }
        return passphrases.verify(shown.passphrase(), account.get().passphraseHash())
                ? new CredentialValidationResult(account.get().login(), Set.of(Evidence.PWD.name()))
                : INVALID_RESULT;
    }
}
