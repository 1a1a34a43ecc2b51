package org.concilier.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.concilier.identity.contact.AddressBook;
import org.concilier.identity.contact.Notices;
import org.concilier.identity.guard.Guard;
import org.concilier.identity.passkey.LastWayIn;
import org.concilier.identity.passphrase.OwnChoice;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/**
 * The passphrase of whoever is signed in. Changing it asks for the strongest that is bound, shown within minutes: the
 * passphrase of today, or a passkey (OWASP ASVS 5.0, 6.2.3).
 */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class OwnPassphrase {
    @Inject
    Accounts accounts;

    @Inject
    Passphrases passphrases;

    @Inject
    OpenSessions sessions;

    @Inject
    AddressBook book;

    @Inject
    Guard guard;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    public boolean isBound() {
        return me().hasPassphrase();
    }

    /** How many characters a new one needs. */
    @Needs(Operation.CHANGE_AUTHENTICATOR)
    public int least() {
        return me().hasTotp() ? OwnChoice.WITH_SECOND_FACTOR : OwnChoice.ALONE;
    }

    /**
     * Chooses one; sign-ins elsewhere end, and what strangers guessed at the old one is forgotten.
     *
     * @throws org.concilier.identity.passphrase.UnfitPassphrase with the reason
     */
    @Needs(Operation.CHANGE_AUTHENTICATOR)
    public void change(String passphrase) {
        var me = me();
        var text = passphrase == null ? "" : passphrase;
        me.choosePassphrase(
                passphrases.choose(text, me.hasTotp(), book.words(me.login(), me.customerId())),
                OwnChoice.standsAlone(text));
        sessions.endOthers(
                me.id(), caller.principal().orElseThrow().authentication().sessionId());
        guard.forgive(me.login());
        notices.changed(me, "passphrase-changed");
    }

    /** The passkeys alone let in from now on; an authenticator app goes too, for it stands beside a passphrase. */
    @Needs(Operation.CHANGE_AUTHENTICATOR)
    public void remove() {
        var me = me();
        if (!me.hasPasskey()) throw new LastWayIn();
        if (!me.hasPassphrase()) return;
        me.dropPassphrase();
        sessions.endOthers(
                me.id(), caller.principal().orElseThrow().authentication().sessionId());
        notices.changed(me, "passphrase-removed");
    }

    private Account me() {
        return accounts.byLogin(caller.name()).orElseThrow();
    }
}
