package org.concilier.identity.passkey;

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
import org.concilier.identity.Account;
import org.concilier.identity.OpenSessions;
import org.concilier.identity.contact.Notices;

/** The rows of passkeys, and what their coming and going means for their owner. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class KeyRing {
    @PersistenceContext
    EntityManager em;

    @Inject
    OpenSessions sessions;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    Optional<Passkey> byCredential(String credentialId) {
        return em.createQuery("select p from Passkey p where p.credentialId = :id", Passkey.class)
                .setParameter("id", credentialId)
                .getResultStream()
                .findFirst();
    }

    /** Oldest first. */
    List<Passkey> of(Account owner) {
        return em.createQuery(
                        "select p from Passkey p where p.accountId = :account order by p.createdAt, p.id",
                        Passkey.class)
                .setParameter("account", owner.id())
                .getResultList();
    }

    Account owner(Passkey key) {
        return em.find(Account.class, key.accountId());
    }

    void add(Account owner, Passkey key) {
        em.persist(key);
        em.flush();
        tell(owner);
    }

    /** Gone at once: it opens nothing more, and what it proved in other sessions is taken back. */
    void remove(Account owner, Passkey key, UUID session) {
        em.remove(key);
        em.flush();
        sessions.dropElsewhere(owner.id(), session, proof -> source(key).equals(proof.source()));
        tell(owner);
    }

    /**
     * Counts a use. The database compares, so that of two nodes one notices (WebAuthn Level 3, section 6.1.1): a counter
     * that does not rise means that the key exists twice, and from then on it opens nothing.
     *
     * @return false when it is a copy, or was known to be one
     */
    boolean use(Passkey key, long count, boolean backedUp) {
        var used = em.createQuery("update Passkey p set p.signCount = :count, p.backedUp = :backedUp,"
                        + " p.lastUsedAt = :now where p.id = :id and p.copyNoticedAt is null"
                        + " and (p.signCount < :count or p.signCount = 0 and :count = 0)")
                .setParameter("count", count)
                .setParameter("backedUp", backedUp)
                .setParameter("now", clock.instant())
                .setParameter("id", key.id())
                .executeUpdate();
        if (used == 0) noticeCopy(key);
        return used == 1;
    }

    private void noticeCopy(Passkey key) {
        var first = em.createQuery(
                        "update Passkey p set p.copyNoticedAt = :now where p.id = :id and p.copyNoticedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("id", key.id())
                .executeUpdate();
        var owner = owner(key);
        sessions.drop(owner.id(), proof -> source(key).equals(proof.source()));
        tell(owner);
        if (first == 1) notices.changed(owner, "passkey-copied");
    }

    /** What its evidence is marked with. */
    static String source(Passkey key) {
        return "passkey:" + key.id();
    }

    /** Until the end of the transaction nobody else changes what this person has bound. */
    void lock(Account owner) {
        em.flush();
        em.refresh(owner, LockModeType.PESSIMISTIC_WRITE);
    }

    private void tell(Account owner) {
        lock(owner);
        var good = em.createQuery(
                        "select p.hardware from Passkey p where p.accountId = :account and p.copyNoticedAt is null",
                        Boolean.class)
                .setParameter("account", owner.id())
                .getResultList();
        owner.bindPasskeys(!good.isEmpty(), good.contains(true));
    }
}
