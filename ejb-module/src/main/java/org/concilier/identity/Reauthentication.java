package org.concilier.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.Verifications;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.PolicyInForce;

/** What a customer who is signed in has proved a moment ago, for something that needs it. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class Reauthentication {
    @Inject
    Verifications verifications;

    @Inject
    PolicyInForce inForce;

    @Inject
    Caller caller;

    /**
     * Turns what the session has proved a moment ago into a verification for one operation.
     *
     * @return the id of the verification, to hand in with what needs it
     * @throws org.concilier.shared.assurance.InsufficientAssurance when it is too little, or too long ago: step up first
     */
    public UUID fromSession(Operation operation) {
        inForce.demand(operation, caller.principal());
        var who = caller.principal().orElseThrow();
        return verifications.note(who.customerId(), method(who.authentication().reached()), "portal");
    }

    private static VerificationMethod method(Assurance reached) {
        if (reached.atLeast(Assurance.PHR)) return VerificationMethod.PASSKEY;
        return reached == Assurance.TWO ? VerificationMethod.PASSPHRASE_AND_CODE : VerificationMethod.PASSPHRASE;
    }
}
