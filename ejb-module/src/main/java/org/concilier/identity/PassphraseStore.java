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

/**
 * Proves {@link Evidence#PWD}: same answer and same cost for unknown and for wrong. What is right of an account that is
 * switched off proves nothing either, or whoever tries stolen passphrases would learn from the time that this one was good.
 */
@ApplicationScoped
class PassphraseStore implements IdentityStore {
    private static final System.Logger LOG = System.getLogger(PassphraseStore.class.getName());

    @Inject
    Accounts accounts;

    @Inject
    Passphrases passphrases;

    @Inject
    Rehash rehash;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof PassphraseCredential shown)) return NOT_VALIDATED_RESULT;
        var account = accounts.byLogin(shown.login());
        if (account.isEmpty() || account.get().passphraseHash() == null) {
            passphrases.spend(shown.passphrase());
            return INVALID_RESULT;
        }
        var right = passphrases.verify(shown.passphrase(), account.get().passphraseHash());
        if (!right || !account.get().isEnabled()) return INVALID_RESULT;
        bringUpToDate(account.get(), shown);
        return new CredentialValidationResult(account.get().login(), Set.of(Evidence.PWD.name()));
    }

    /** Another time, when every core is busy: the old hash is still good. */
    private void bringUpToDate(Account account, PassphraseCredential shown) {
        var old = account.passphraseHash();
        if (!passphrases.isDated(old)) return;
        try {
            rehash.replace(account.id(), old, passphrases.fresh(shown.passphrase()));
        } catch (TooManySignIns busy) {
            LOG.log(System.Logger.Level.DEBUG, "a hash stays as it is for now", busy);
        }
    }
}
