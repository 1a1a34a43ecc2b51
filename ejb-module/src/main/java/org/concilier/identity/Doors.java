package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.concilier.identity.guard.TrustedDevices;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.PolicyInForce;

/** How much has to be shown before a session opens. */
@ApplicationScoped
class Doors {
    @Inject
    PolicyInForce inForce;

    @Inject
    TrustedDevices devices;

    /**
     * Customers show what the policy says, and a code as well once they have an authenticator, unless they chose not to in a
     * browser of their own; the session then is worth what was shown and no more. Staff show two factors: with
     * less than the policy asks for they get in without their role, which is how a first passkey is made.
     */
    Assurance level(Realm realm, Account account, Browser browser) {
        if (realm == Realm.DESK) return Assurance.TWO;
        return account.hasTotp() && !devices.sparesCode(account.login(), browser.device())
                ? Assurance.TWO
                : inForce.policy().of(Operation.ENTER_PORTAL).least();
    }
}
