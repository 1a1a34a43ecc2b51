package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.concilier.privacy.retention.Activity;
import org.concilier.shared.Secrets;

/** The rows of sessions. Internal: believes its callers, which have weighed the evidence. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OpenSessions {
    @PersistenceContext
    EntityManager em;

    @Inject
    Activity activity;

    @Inject
    Clock clock;

    /** Opens one more, and ends the oldest beyond what the realm allows at once. Gives the only copy of the token. */
    String open(Account account, Realm realm, Proofs proofs, String browser) {
        of(account.id()).stream().skip(realm.most() - 1L).forEach(em::remove);
        var token = Secrets.token();
        em.persist(new LoginSession(token, account, realm, proofs, browser, clock.instant()));
        if (account.customerId() != null) activity.seen(List.of(account.customerId()));
        return token;
    }

    Optional<LoginSession> live(Realm realm, String token) {
        return find(token).filter(session -> session.isLive(realm, clock.instant()));
    }

    /** Whose session it was, when silence or age ended it; what was ended on purpose is not there any more. */
    Optional<Account> ended(Realm realm, String token) {
        var now = clock.instant();
        return find(token)
                .filter(session -> session.account().mayEnter(realm) && !session.isLive(realm, now))
                .map(LoginSession::account);
    }

    private Optional<LoginSession> find(String token) {
        return em.createQuery(
                        "select s from LoginSession s join fetch s.account where s.tokenHash = :hash",
                        LoginSession.class)
                .setParameter("hash", Secrets.sha256(token))
                .getResultStream()
                .findFirst();
    }

    /** The same, locked until the end of this transaction: of two step-ups at once, one finds its token changed. */
    Optional<LoginSession> locked(Realm realm, String token) {
        var found = live(realm, token);
        found.ifPresent(session -> em.refresh(session, LockModeType.PESSIMISTIC_WRITE));
        return found.filter(session -> session.isOf(token));
    }

    /** Newest first. */
    List<LoginSession> of(UUID accountId) {
        return em.createQuery(
                        "select s from LoginSession s where s.account.id = :account order by s.createdAt desc, s.id",
                        LoginSession.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** Ends every session of this account, everywhere, at its next request. */
    public void endAll(UUID accountId) {
        em.createQuery("delete from LoginSession s where s.account.id = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** Ends every session of this account but this one. */
    public void endOthers(UUID accountId, UUID session) {
        em.createQuery("delete from LoginSession s where s.account.id = :account and s.id <> :session")
                .setParameter("account", accountId)
                .setParameter("session", session)
                .executeUpdate();
    }

    /** Takes evidence back from the live sessions of an account: it counts no more at their next request. */
    public void drop(UUID accountId, Predicate<Proof> dropped) {
        of(accountId).forEach(session -> session.drop(dropped));
    }

    /** The same, except in the one session that asks for it. */
    public void dropElsewhere(UUID accountId, UUID session, Predicate<Proof> dropped) {
        of(accountId).stream().filter(other -> !other.isOne(session)).forEach(other -> other.drop(dropped));
    }

    /** Takes back all evidence that came from a source or a part of it, from whomever: it was not to be believed. */
    @SuppressWarnings("unchecked")
    public void dropFrom(String source) {
        List<UUID> ids = em.createNativeQuery("select id from login_session where proofs like ?1", UUID.class)
                .setParameter(1, "% " + source + "%")
                .getResultList();
        ids.forEach(id -> em.find(LoginSession.class, id).drop(proof -> isFrom(source, proof.source())));
    }

    /** A source may have parts, such as the keys of a verifier. */
    private static boolean isFrom(String source, String given) {
        return given != null && (given.equals(source) || given.startsWith(source + "/"));
    }
}
