package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.concilier.identity.LoginTransaction.Purpose;
import org.concilier.shared.Secrets;

/** The ceremonies under way. Internal: boundaries hand the token to the browser, and to nobody else. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LoginTransactions {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** A new ceremony and the only copy of its token. */
    public record Opened(String token, LoginTransaction transaction) {}

    public Opened open(Realm realm, Purpose purpose) {
        var token = Secrets.token();
        var opened = new LoginTransaction(token, realm, purpose, clock.instant());
        em.persist(opened);
        return new Opened(token, opened);
    }

    /** The open one of this token, locked until the end of this transaction: each step happens once, on any node. */
    public Optional<LoginTransaction> find(Realm realm, String token) {
        if (token == null) return Optional.empty();
        return em.createQuery("select t from LoginTransaction t where t.tokenHash = :hash", LoginTransaction.class)
                .setParameter("hash", Secrets.sha256(token))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .filter(found -> found.isOpen(realm, clock.instant()));
    }

    /** Over: the token and its challenge are worth nothing any more. */
    public void close(LoginTransaction done) {
        em.remove(done);
    }
}
