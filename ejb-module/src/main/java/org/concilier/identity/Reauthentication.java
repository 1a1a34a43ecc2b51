package org.concilier.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.util.UUID;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.Verifications;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.PolicyInForce;

/** A customer who is signed in proves once more who is there, before something that needs it. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class Reauthentication {
    @Inject
    PassphraseStore passphrases;

    @Inject
    Accounts accounts;

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

    /**
     * Asks for the passphrase as a sign-in does: same refusal, same cost.
     *
     * @return the id of the verification, to hand in with what needs it
     * @throws NotConfirmed when it is another one, or the account may no longer enter
     */
    public UUID confirm(String passphrase) {
        var who = caller.principal().orElseThrow(NotConfirmed::new);
        var shown = new PassphraseCredential(who.getName(), passphrase);
        try {
            if (passphrases.validate(shown).getStatus() != Status.VALID || !mayEnter(who)) throw new NotConfirmed();
            return verifications.note(who.customerId(), VerificationMethod.PASSPHRASE, "portal");
        } finally {
            shown.clear();
        }
    }

    private boolean mayEnter(ConcilierPrincipal who) {
        return accounts.byLogin(who.getName())
                .filter(a -> a.mayEnter(Realm.PORTAL))
                .isPresent();
    }

    private static VerificationMethod method(Assurance reached) {
        if (reached.atLeast(Assurance.PHR)) return VerificationMethod.PASSKEY;
        return reached == Assurance.TWO ? VerificationMethod.PASSPHRASE_AND_CODE : VerificationMethod.PASSPHRASE;
    }
}
