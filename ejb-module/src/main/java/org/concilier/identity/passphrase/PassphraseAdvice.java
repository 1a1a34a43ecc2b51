package org.concilier.identity.passphrase;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** What a passphrase is worth while it is typed. Advice, which keeps nobody from anything; nothing of it is kept or logged. */
@Stateless
@PermitAll
public class PassphraseAdvice {
    /** An estimate takes milliseconds: one at a time, so that no crowd of them takes the cores from sign-ins. */
    private static final Semaphore PLACE = new Semaphore(1);

    @Inject
    OwnChoice rules;

    /**
     * @param secondFactorBound whether something else guards the account as well
     * @param about what is known of the person: login, names
     * @return empty when another estimate is at work: whoever types asks again with the next letter
     */
    public Optional<Advised> weigh(String passphrase, boolean secondFactorBound, Collection<String> about) {
        if (!PLACE.tryAcquire()) return Optional.empty();
        try {
            return Optional.of(
                    new Advised(Strength.of(passphrase, about), rules.unfitness(passphrase, secondFactorBound, about)));
        } finally {
            PLACE.release();
        }
    }
}
