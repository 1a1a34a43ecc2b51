package org.concilier.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.concilier.identity.NotConfirmed;
import org.concilier.identity.Reauthentication;
import org.concilier.identity.TooManySignIns;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** Asks the customer once more who is there, before what needs it; what is missing is told at the field. */
@Dependent
class FreshProof {
    @Inject
    Reauthentication reauthentication;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    /**
     * @param field its id on the page
     * @param passphrase as typed; may be null
     * @param needed key of the words when none was typed
     * @return the verification; empty when it failed, which the page then says
     */
    Optional<UUID> by(String field, String passphrase, String needed) {
        if (passphrase == null) {
            faults.add(field, say.of(needed));
            return Optional.empty();
        }
        try {
            return Optional.of(reauthentication.confirm(passphrase));
        } catch (NotConfirmed wrong) {
            faults.add(field, say.of("rights.passphraseWrong"));
        } catch (TooManySignIns busy) {
            faults.add(field, say.of("rights.busy"));
        }
        return Optional.empty();
    }
}
