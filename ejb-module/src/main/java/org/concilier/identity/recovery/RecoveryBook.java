package org.concilier.identity.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.concilier.identity.Account;
import org.concilier.identity.Realm;
import org.concilier.shared.Secrets;

/** The rows of recoveries, one for an account, each locked while something is done with it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RecoveryBook {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Instead of any that was under way for this account. */
    void begin(Recovery recovery) {
        end(recovery.account());
        em.persist(recovery);
    }

    void end(Account account) {
        em.createQuery("delete from Recovery r where r.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    Optional<Recovery> ofBrowser(Realm realm, String token) {
        if (token == null) return Optional.empty();
        return one("browserHash", Secrets.sha256(token)).filter(found -> found.realm() == realm);
    }

    Optional<Recovery> ofStaffCode(String typed) {
        return one("staffCodeHash", SavedCode.hash(typed));
    }

    Optional<Recovery> ofId(UUID id) {
        return one("id", id);
    }

    private Optional<Recovery> one(String column, Object value) {
        return em.createQuery("select r from Recovery r where r." + column + " = :value", Recovery.class)
                .setParameter("value", value)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .filter(found -> found.isAlive(clock.instant()));
    }
}
