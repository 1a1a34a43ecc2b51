package org.concilier.identity.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concilier.consent.ExplicitConsents;

/**
 * Whether an answer to our question means that this person was there: who is meant, whether the person wants it, and then,
 * by our own measure and not by the verifier's, whether it was the person, alive, and meant it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Recognition {
    @PersistenceContext
    EntityManager em;

    @Inject
    PairwiseIds pairwise;

    @Inject
    Galleries galleries;

    @Inject
    ExplicitConsents consents;

    @Inject
    Clock clock;

    public void require(Hearing heard) throws Refused {
        var answer = heard.assertion().orElseThrow();
        var verifier = heard.verifier().orElseThrow();
        var gallery = requirePerson(heard);
        var customer = heard.customer().orElseThrow();
        var place = answer.sensor().place();
        var placed = verifier.places().isEmpty()
                || place.isPresent() && verifier.places().contains(place.get());
        Refused.unless(placed, Cause.OTHER_PLACE);
        var purpose = answer.modality().purpose();
        Refused.unless(consents.locked(customer, purpose).isPresent(), Cause.NO_CONSENT);
        requireAttempt(customer, answer.modality());
        answer.match().requireGoodEnough(verifier.leastScore(), gallery);
        answer.liveness().requireProven();
        Refused.unless(!answer.risk().high(), Cause.RISK);
        Refused.unless(answer.explicit(), Cause.NOT_INTENDED);
    }

    /** @return how many people were looked through, as far as we know */
    private int requirePerson(Hearing heard) throws Refused {
        var answer = heard.assertion().orElseThrow();
        var challenge = heard.challenge().orElseThrow();
        var meant = pairwise.customer(heard.verifier().orElseThrow(), answer.subject());
        if (challenge.customerId().isPresent()) {
            Refused.unless(meant.equals(challenge.customerId()), Cause.OTHER_SUBJECT);
            heard.about(meant.get());
            return 1;
        }
        var interaction = challenge.interaction().orElse(null);
        var size = galleries.size(interaction);
        Refused.unless(answer.match().amongMany() && size.isPresent(), Cause.NOT_IN_GALLERY);
        var found = meant.filter(person -> galleries.holds(interaction, person))
                .orElseThrow(() -> new Refused(Cause.NOT_IN_GALLERY));
        heard.about(found);
        return size.getAsInt();
    }

    private void requireAttempt(UUID customer, Modality modality) throws Refused {
        var attempts = em.find(BiometricAttempts.class, new BiometricAttempts.Place(customer, modality));
        if (attempts != null) attempts.requireFree(clock.instant());
    }
}
