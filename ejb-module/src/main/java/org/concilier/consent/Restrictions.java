package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.concilier.privacy.RestrictionChanged;

/** Holds back all that a person permits while data of the person is only to be kept (GDPR article 18). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Restrictions {
    @Inject
    Subjects subjects;

    /** Under the person's lock, with a new epoch: what was derived before is stale from here on. */
    public void onRestrictionChanged(@Observes RestrictionChanged event) {
        subjects.lock(event.customerId()).orElseThrow(UnknownCustomer::new).restrict(event.restricted());
    }
}
