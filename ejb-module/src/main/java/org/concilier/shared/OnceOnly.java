package org.concilier.shared;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does a request once per client and key, whatever is retried or crashes (draft-ietf-httpapi-idempotency-key-header-07):
 * the answer is stored in the very transaction of the work, so that both are there or neither.
 */
@Stateless
@PermitAll
public class OnceOnly {
    /** A claim whose work neither ended nor rolled back by then belongs to a process that died. */
    static final Duration CLAIM = Duration.ofSeconds(60);

    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    @PersistenceContext
    EntityManager em;

    @Resource
    SessionContext context;

    @Inject
    Clock clock;

    /**
     * @param fingerprint digest of method, path and body
     * @return the answer of the work, or the stored one
     * @throws KeyReused the key came with another request
     * @throws StillInFlight the first request has not ended yet
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Answer once(String client, String key, String fingerprint, Supplier<Answer> work) {
        var self = context.getBusinessObject(OnceOnly.class);
        var stored = self.claim(client, key, fingerprint);
        if (stored.isPresent()) return stored.get();
        try {
            return self.perform(client, key, work);
        } catch (RuntimeException e) {
            self.release(client, key);
            throw e;
        }
    }

    /** Empty when the work is ours to do. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Answer> claim(String client, String key, String fingerprint) {
        var now = clock.instant();
        var claimed = em.createNativeQuery("insert into idempotency_key (client, idem_key, fingerprint, claimed_at)"
                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, client)
                .setParameter(2, key)
                .setParameter(3, fingerprint)
                .setParameter(4, now)
                .executeUpdate();
        if (claimed == 1) return Optional.empty();
        var row = em.find(
                IdempotencyKey.class,
                new IdempotencyKey.Identity(client, key),
                jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        if (row == null) throw new StillInFlight();
        if (!row.isFor(fingerprint)) throw new KeyReused();
        if (!row.isInFlight()) return Optional.of(row.answer());
        if (!row.isClaimedBefore(now.minus(CLAIM))) throw new StillInFlight();
        row.claimAgain(now);
        return Optional.empty();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Answer perform(String client, String key, Supplier<Answer> work) {
        var answer = work.get();
        em.find(IdempotencyKey.class, new IdempotencyKey.Identity(client, key)).answer(answer);
        return answer;
    }

    /** A refused request may be mended and sent again under the same key. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void release(String client, String key) {
        em.createNativeQuery("delete from idempotency_key where client = ?1 and idem_key = ?2 and status is null")
                .setParameter(1, client)
                .setParameter(2, key)
                .executeUpdate();
    }

    /** Answers hold personal data: none is kept longer than it can be asked for again. */
    @Schedule(hour = "*", minute = "7", persistent = false)
    void forget() {
        em.createNativeQuery("delete from idempotency_key where claimed_at < ?1")
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
