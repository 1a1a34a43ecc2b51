package org.concilier.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.concilier.identity.Reauthentication;
import org.concilier.shared.assurance.Operation;

/**
 * What needs a proof that is a moment old takes it from the session. When there is none the step-up page comes between, with
 * the easiest way that this person has, and leads back.
 */
@Dependent
class FreshProof {
    @Inject
    Reauthentication reauthentication;

    /** The id of the verification, to hand in with what needs it. */
    UUID of(Operation operation) {
        return reauthentication.fromSession(operation);
    }
}
