package org.concilier.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.concilier.shared.Secrets;

/** Where features post messages: in the transaction of what they tell, so that neither is without the other. */
@ApplicationScoped
public class Mailbox {
    @PersistenceContext
    EntityManager em;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void post(Message message) {
        em.persist(new QueuedMessage(message, secrets, clock.instant()));
    }
}
