package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.concilier.identity.contact.AddressBook;
import org.concilier.identity.guard.Guard;
import org.concilier.identity.guard.TrustedDevices;
import org.concilier.identity.passkey.NewKeys;

/**
 * The end of a recovery: something new lets in, and nothing of before does. Passkeys, passphrase, authenticator app, sessions
 * and known browsers go together. Internal: believes its caller.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NewStart {
    @Inject
    Passphrases passphrases;

    @Inject
    NewKeys keys;

    @Inject
    OpenSessions sessions;

    @Inject
    TrustedDevices devices;

    @Inject
    AddressBook book;

    @Inject
    Guard guard;

    /** @throws org.concilier.shared.InvalidInput when the answer is not believed; nothing has changed then */
    public void withPasskey(Account account, Realm realm, String transaction, String answer) {
        leave(account);
        keys.bind(account, realm, transaction, answer, null);
    }

    /** @throws org.concilier.identity.passphrase.UnfitPassphrase with the reason; nothing has changed then */
    public void withPassphrase(Account account, String passphrase) {
        var hash = passphrases.choose(
                passphrase == null ? "" : passphrase, false, book.words(account.login(), account.customerId()));
        leave(account);
        account.choosePassphrase(hash, true);
    }

    private void leave(Account account) {
        account.dropPassphrase();
        keys.dropAll(account);
        sessions.endAll(account.id());
        devices.forgetAll(account.id());
        guard.forgive(account.login());
    }
}
