package org.concilier.identity.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concilier.identity.contact.Codes;

/** The rows of saved codes: one for an account, and each good once, whichever node is asked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SavedCodes {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** A new code instead of the one before. Gives the only copy. */
    String issue(UUID account) {
        drop(account);
        var code = Codes.saved();
        em.persist(new SavedCode(account, code, clock.instant()));
        return code;
    }

    /** Uses the account's code up. @return whether it was this one */
    boolean spend(UUID account, String typed) {
        return em.createQuery("delete from SavedCode c where c.accountId = :account and c.codeHash = :hash")
                        .setParameter("account", account)
                        .setParameter("hash", SavedCode.hash(typed))
                        .executeUpdate()
                == 1;
    }

    void drop(UUID account) {
        em.createQuery("delete from SavedCode c where c.accountId = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    Optional<Instant> madeAt(UUID account) {
        return Optional.ofNullable(em.find(SavedCode.class, account)).map(SavedCode::createdAt);
    }
}
