package org.concilier.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.util.UUID;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.Verifications;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/** A customer who is signed in proves once more who is there, before something that needs it. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class Reauthentication {
    @Inject
    Admission admission;

    @Inject
    Verifications verifications;

    @Inject
    Caller caller;

    /**
     * Asks for the passphrase as a sign-in does: same refusal, same cost.
     *
     * @return the id of the verification, to hand in with what needs it
     * @throws NotConfirmed when it is another one, or the account may no longer enter
     */
    public UUID confirm(String passphrase) {
        var who = caller.principal().orElseThrow(NotConfirmed::new);
        var attempt = SignIn.with(Realm.PORTAL, who.getName(), passphrase, null);
        try {
            var result = admission.validate(attempt);
            if (result.getStatus() != CredentialValidationResult.Status.VALID) throw new NotConfirmed();
            return verifications.note(who.customerId(), VerificationMethod.PASSPHRASE, "portal");
        } finally {
            attempt.clear();
        }
    }
}
