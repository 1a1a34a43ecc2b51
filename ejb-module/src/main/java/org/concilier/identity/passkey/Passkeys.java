package org.concilier.identity.passkey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.concilier.identity.Account;
import org.concilier.identity.Accounts;
import org.concilier.identity.Realm;
import org.concilier.identity.contact.Notices;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/** The passkeys of whoever is signed in. Nobody sees or changes another person's, staff included. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class Passkeys {
    private static final int LONGEST_NAME = 60;

    @Inject
    Accounts accounts;

    @Inject
    KeyRing keys;

    @Inject
    NewKeys newKeys;

    @Inject
    PromptWriter writer;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    /** Oldest first. */
    public List<PasskeyView> mine() {
        return keys.of(me()).stream().map(PasskeyView::of).toList();
    }

    /**
     * Binds the key that answered {@link PasskeyPrompts#another}.
     *
     * @param transaction token of that ceremony, from this browser's cookie
     * @param name as the owner calls it; blank to call it by its model
     * @throws InvalidInput when the answer is not believed; another question has to be asked then
     */
    @Needs(Operation.CHANGE_AUTHENTICATOR)
    public PasskeyView add(String transaction, String answer, String name) {
        var me = me();
        var realm = me.kind() == Kind.STAFF ? Realm.DESK : Realm.PORTAL;
        var bound = newKeys.bind(me, realm, transaction, answer, name);
        notices.changed(me, "passkey-added");
        return bound;
    }

    /** What the owner's managers of passkeys should know, as JSON (WebAuthn Level 3, section 5.1.10); empty when nothing. */
    public String signal() {
        return writer.accepted(keys.of(me()));
    }

    public void rename(UUID id, String name) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME)
            throw new InvalidInput("/name", "must have 1 to " + LONGEST_NAME + " characters");
        own(me(), id).rename(name.strip());
    }

    /** @throws LastWayIn when nothing else would open the account */
    @Needs(Operation.CHANGE_AUTHENTICATOR)
    public void remove(UUID id) {
        var me = me();
        keys.lock(me);
        keys.remove(
                me,
                own(me, id),
                caller.principal().orElseThrow().authentication().sessionId());
        if (me.strongest() == Assurance.NONE) throw new LastWayIn();
        notices.changed(me, "passkey-removed");
    }

    private Passkey own(Account me, UUID id) {
        return keys.of(me).stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("/id", "is not one of your passkeys; it may be removed already"));
    }

    private Account me() {
        return accounts.byLogin(caller.name()).orElseThrow();
    }
}
