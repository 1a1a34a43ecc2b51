package org.concilier.identity.guard;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.concilier.identity.Realm;
import org.concilier.shared.assurance.Evidence;

/**
 * Counts how long people took to sign in, from the page that asked to the answer that let them in. Whole seconds by day,
 * realm and method; nobody's name is in it. The beginning comes from the browser: it judges nothing, and only what is likely counts.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInPace {
    private static final Duration LIKELY = Duration.ofSeconds(600);
    private static final String FIRST = "insert into sign_in_pace (happened_on, realm, method, seconds, times)"
            + " values (?1, ?4, ?2, ?3, 0) on conflict do nothing";
    private static final String AGAIN = "update sign_in_pace set times = times + 1"
            + " where happened_on = ?1 and realm = ?4 and method = ?2 and seconds = ?3";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @param begun when the page was opened; what is longer ago than ten minutes was another visit, and is not counted */
    public void note(Realm realm, Instant begun, Set<Evidence> shown) {
        var took = Duration.between(begun, clock.instant());
        if (took.isNegative() || took.compareTo(LIKELY) > 0 || shown.isEmpty()) return;
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var seconds = (int) took.toSeconds();
        if (run(AGAIN, realm, day, shown, seconds) > 0) return;
        run(FIRST, realm, day, shown, seconds);
        run(AGAIN, realm, day, shown, seconds);
    }

    private int run(String query, Realm realm, LocalDate day, Set<Evidence> shown, int seconds) {
        return em.createNativeQuery(query)
                .setParameter(1, day)
                .setParameter(2, EvidenceList.of(shown))
                .setParameter(3, seconds)
                .setParameter(4, realm.name())
                .executeUpdate();
    }
}
