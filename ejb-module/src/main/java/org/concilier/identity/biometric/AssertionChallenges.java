package org.concilier.identity.biometric;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.concilier.consent.ExplicitConsents;
import org.concilier.consent.UnknownCustomer;
import org.concilier.shared.Caller;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.Secrets;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/** Questions to verifiers: without one of ours, nobody's word about a body is taken. */
@Stateless
@RolesAllowed({Roles.ASSERTIONS_WRITE, Roles.AGENT})
@Needs(Operation.ASK_VERIFIERS)
public class AssertionChallenges {
    @PersistenceContext
    EntityManager em;

    @Inject
    VerifierBook verifiers;

    @Inject
    PairwiseIds pairwise;

    @Inject
    ExplicitConsents consents;

    @Inject
    Galleries galleries;

    @Inject
    Audience audience;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Opens a question for two minutes; what it tells is not kept, so it cannot be told again. */
    public Challenge open(ChallengeDraft draft) {
        var verifier = verifiers.serving(draft.modality(), draft.issuer(), caller.name());
        var customer = customer(draft, verifier);
        var nonce = Secrets.token();
        var challenge = new AssertionChallenge(nonce, verifier, customer, draft, caller.name(), clock.instant());
        em.persist(challenge);
        return new Challenge(
                nonce,
                challenge.txn(),
                audience.name(),
                customer == null ? null : pairwise.of(verifier, customer),
                verifier.issuer(),
                draft.modality().amr(),
                draft.purpose(),
                draft.interaction(),
                challenge.expiresAt());
    }

    /** Null for a gallery. */
    private UUID customer(ChallengeDraft draft, Verifier verifier) {
        if (draft.isForGallery()) {
            if (galleries.size(draft.interaction()).isEmpty())
                throw new InvalidInput("/customerId", "is required, or subjectHint: the interaction has no gallery");
            return null;
        }
        var customer = draft.customerId() != null
                ? draft.customerId()
                : pairwise.customer(verifier, draft.subjectHint()).orElseThrow(UnknownCustomer::new);
        if (!consents.isKnown(customer)) throw new UnknownCustomer();
        return customer;
    }
}
