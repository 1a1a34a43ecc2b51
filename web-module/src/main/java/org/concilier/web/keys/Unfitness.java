package org.concilier.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.concilier.identity.passphrase.UnfitPassphrase;
import org.concilier.web.screen.Wording;

/** Why a passphrase cannot be taken, in words: always the reason, never just no (NIST SP 800-63B-4 section 3.1.1.2). */
@RequestScoped
public class Unfitness {
    @Inject
    Wording say;

    public String why(UnfitPassphrase unfit) {
        return switch (unfit.reason()) {
            case TOO_SHORT -> say.of("passphrase.tooShort", unfit.least());
            case TOO_LONG -> say.of("passphrase.tooLong", unfit.least());
            case COMMON -> say.of("passphrase.common");
            case YOURS -> say.of("passphrase.yours");
            case MONOTONE -> say.of("passphrase.monotone");
        };
    }
}
