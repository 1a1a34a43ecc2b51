package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import org.concilier.shared.Business;

/** How many people gave which answer for a purpose: one grouped query, whatever their number. Internal. */
@ApplicationScoped
class AnswerCounts {
    private static final Duration SOON = Duration.ofDays(30);
    private static final String BY_STATUS = """
            select c.change.status, count(c),
                sum(case when c.shown.noticeVersion >= :oldest and c.change.validUntil > :now then 1 else 0 end),
                sum(case when c.shown.noticeVersion >= :oldest and c.change.validUntil > :now
                    and c.change.validUntil <= :soon then 1 else 0 end)
            from Consent c where c.purpose = :purpose group by c.change.status""";

    @PersistenceContext
    EntityManager em;

    @Inject
    @Business
    Clock clock;

    /** Now, by the version of the notice that consents must be on to count. */
    Answers of(Purpose purpose) {
        var now = clock.instant();
        var all = new EnumMap<ConsentStatus, Long>(ConsentStatus.class);
        long standing = 0;
        long endingSoon = 0;
        long lapsed = 0;
        for (var row : em.createQuery(BY_STATUS, Tuple.class)
                .setParameter("purpose", purpose.code())
                .setParameter("oldest", purpose.minVersion())
                .setParameter("now", now)
                .setParameter("soon", now.plus(SOON))
                .getResultList()) {
            var status = row.get(0, ConsentStatus.class);
            all.put(status, row.get(1, Long.class));
            if (!status.permits()) continue;
            standing += row.get(2, Long.class);
            endingSoon += row.get(3, Long.class);
            lapsed += row.get(1, Long.class) - row.get(2, Long.class);
        }
        lapsed += all.getOrDefault(ConsentStatus.EXPIRED, 0L) + all.getOrDefault(ConsentStatus.SUPERSEDED, 0L);
        return new Answers(
                standing,
                endingSoon,
                lapsed,
                all.getOrDefault(ConsentStatus.REFUSED, 0L),
                all.getOrDefault(ConsentStatus.DEFERRED, 0L),
                all.getOrDefault(ConsentStatus.WITHDRAWN, 0L));
    }
}
