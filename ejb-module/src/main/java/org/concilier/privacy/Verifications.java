package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * What needs the customer to be present right now asks here; whoever has just verified that says so here. Internal:
 * believes its callers, which are those who saw the proof.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Verifications {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Notes that this customer was verified now.
     *
     * @param reference where the proof is, up to 200 characters; may be null, never a document's number
     * @return the id to hand in with what needs it
     */
    public UUID note(UUID customerId, VerificationMethod method, String reference) {
        var noted = new NotedVerification(customerId, method, reference, clock.instant());
        em.persist(noted);
        return noted.id();
    }

    /** {@link #use(UUID, UUID, String, int)} at any level, presence included. */
    public Verification use(UUID id, UUID customerId, String operation) {
        return use(id, customerId, operation, 0);
    }

    /**
     * Spends a verification on one operation, in the caller's transaction. It must be this customer's, at most 5 minutes
     * old by the system clock, of the level, and not spent on another operation; the same one again is the same use.
     *
     * @param id may be null, which is no verification
     * @param operation what it is for, up to 200 characters, such as {@code consent:voice-recognition}
     * @param level 0 (presence) to 2, see {@link VerificationMethod}
     * @throws StepUpRequired otherwise
     */
    public Verification use(UUID id, UUID customerId, String operation, int level) {
        var noted = id == null ? null : em.find(NotedVerification.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (noted == null || !noted.use(customerId, operation, level, clock.instant())) throw StepUpRequired.of(level);
        return noted.view();
    }
}
