package org.concilier.identity;

import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import org.concilier.identity.guard.SignInOutcome;

/**
 * What proved evidence came to.
 *
 * @param result the answer
 * @param outcome for the log
 * @param all that counts: of this request and of those before
 */
record Weighed(CredentialValidationResult result, SignInOutcome outcome, Proofs all) {
    static Weighed refused(SignInOutcome why, Proofs all) {
        return new Weighed(CredentialValidationResult.INVALID_RESULT, why, all);
    }
}
