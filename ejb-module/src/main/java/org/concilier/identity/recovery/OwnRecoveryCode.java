package org.concilier.identity.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.concilier.identity.Account;
import org.concilier.identity.Accounts;
import org.concilier.identity.contact.Notices;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/** The saved recovery code of whoever is signed in: made, shown once, never seen again. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class OwnRecoveryCode {
    @Inject
    Accounts accounts;

    @Inject
    SavedCodes codes;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    /** When the present one was made; empty when there is none. */
    public Optional<Instant> madeAt() {
        return codes.madeAt(me().id());
    }

    /** A new one; the one before is worth nothing from here on. */
    @Needs(Operation.CHANGE_AUTHENTICATOR)
    public String make() {
        var code = codes.issue(me().id());
        notices.changed(me(), "recovery-code-made");
        return code;
    }

    private Account me() {
        return accounts.byLogin(caller.name()).orElseThrow();
    }
}
