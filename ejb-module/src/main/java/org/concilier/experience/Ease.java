package org.concilier.experience;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concilier.privacy.NotYours;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/**
 * "How easy was that?", from 1 (very hard) to 5 (very easy): one optional tap after a moment that matters, and never the
 * same person twice in 30 days, whether they answered or not.
 */
@Stateless
public class Ease {
    /** Very easy. */
    public static final int BEST = 5;

    private static final Duration BETWEEN = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * How often people found a moment how easy.
     *
     * @param ease 1 to 5; 0 for those who did not answer
     */
    public record Count(Moment moment, int ease, long people) {}

    /** The question to show to the caller now; empty when it is too soon to ask again. */
    @RolesAllowed(Roles.CUSTOMER)
    public Optional<UUID> ask(Moment moment) {
        var latest = em.createQuery(
                        "select q from EaseQuestion q where q.customerId = :me and q.askedAt > :since"
                                + " order by q.askedAt desc",
                        EaseQuestion.class)
                .setParameter("me", me())
                .setParameter("since", clock.instant().minus(BETWEEN))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        if (latest.isPresent())
            return latest.filter(q -> q.isOpen(moment, clock.instant())).map(EaseQuestion::id);
        var question = new EaseQuestion(me(), moment, clock.instant());
        em.persist(question);
        return Optional.of(question.id());
    }

    /**
     * @param ease 1 (very hard) to 5 (very easy)
     * @throws NotYours when somebody else was asked
     */
    @RolesAllowed(Roles.CUSTOMER)
    public void answer(UUID question, int ease) {
        var asked = em.find(EaseQuestion.class, question);
        if (asked == null || !asked.isOf(me())) throw new NotYours();
        asked.answer(ease, clock.instant());
    }

    /** What people said, by moment and answer; nobody is named. */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.SECURITY_ADMIN, Roles.AUDITOR})
    public List<Count> counts(Instant from, Instant to) {
        return em.createQuery(
                        "select q.moment, coalesce(q.answer, 0), count(q) from EaseQuestion q"
                                + " where q.askedAt >= :from and q.askedAt < :to"
                                + " group by q.moment, coalesce(q.answer, 0) order by q.moment, coalesce(q.answer, 0)",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(row -> new Count((Moment) row[0], ((Number) row[1]).intValue(), (Long) row[2]))
                .toList();
    }

    private UUID me() {
        return caller.principal().orElseThrow().customerId();
    }
}
