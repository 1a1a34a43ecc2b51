package org.concilier.identity.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concilier.privacy.retention.Perishable;

/**
 * Counts of guesses that mean nothing any more, and browsers that were away for a year. A name closed to strangers stays closed
 * for a year if nobody has it, and until its owner is there again if somebody has: nobody waits that long to learn which.
 */
@ApplicationScoped
class OldGuesses implements Perishable {
    private static final Duration SILENCE = Duration.ofDays(90);
    private static final Duration YEAR = Duration.ofDays(365);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public String what() {
        return "counts of wrong guesses, and browsers not seen for a year";
    }

    @Override
    public String kept() {
        return SILENCE.toString();
    }

    @Override
    public long due() {
        return ends().entrySet().stream().mapToLong(this::due).sum();
    }

    private long due(Map.Entry<String, Instant> each) {
        return ((Number) em.createNativeQuery("select count(*) from " + each.getKey())
                        .setParameter(1, each.getValue())
                        .getSingleResult())
                .longValue();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean drop() {
        ends().forEach((which, end) -> em.createNativeQuery("delete from " + which)
                .setParameter(1, end)
                .executeUpdate());
        return false;
    }

    private Map<String, Instant> ends() {
        var now = clock.instant();
        var all = new LinkedHashMap<String, Instant>();
        all.put("guess_counter where last_at < ?1 and failures < " + Patience.MOST, now.minus(SILENCE));
        all.put("guess_counter where last_at < ?1 and account_id is null", now.minus(YEAR));
        all.put("guess_bucket where full_at < ?1", now);
        all.put("guess_tide where minute_at < ?1", now.minus(Tide.WINDOW));
        all.put("trusted_device where expires_at < ?1", now);
        return all;
    }
}
