package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What stood when: read from the events, one index step a purpose, however long the history. */
@ApplicationScoped
class ConsentHistory {
    private static final String AT = """
            select e, coalesce((select max(n.noticeVersion) from Notice n
                    where n.purpose = e.purpose and n.compatible = false and n.publishedAt <= :at), 1),
                coalesce((select max(r.step.minVersion) from PurposeReach r
                    where r.step.purpose = e.purpose and r.since <= :at), 1),
                p.retiredAt, words
            from Consent c join Purpose p on p.code = c.purpose join ConsentEvent e on e.id = (
                select last.id from ConsentEvent last
                where last.customerId = c.customerId and last.purpose = c.purpose and last.change.happenedAt <= :at
                order by last.change.happenedAt desc, last.change.epoch desc limit 1)
            left join Notice shown on shown.purpose = e.purpose and shown.noticeVersion = e.shown.noticeVersion
            left join shown.texts words on key(words) = e.shown.language
            where c.customerId = :customer order by e.purpose""";

    @PersistenceContext
    EntityManager em;

    @Inject
    ConsentReading reading;

    /** Every purpose as it stood at an instant, by what was known and published then, and the words it stood on. */
    List<ConsentThen> at(UUID customerId, Instant at) {
        var rows = em.createQuery(AT, Tuple.class)
                .setParameter("customer", customerId)
                .setParameter("at", at)
                .getResultList();
        var events = rows.stream().map(row -> row.get(0, ConsentEvent.class)).toList();
        var statuses = rows.stream()
                .map(row -> standing(row.get(0, ConsentEvent.class), minVersion(row, at))
                        .at(at))
                .toList();
        var views = reading.views(events, statuses);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new ConsentThen(views.get(i), rows.get(i).get(4, NoticeText.class)))
                .toList();
    }

    /** Oldest version that covered the purpose then: none once it was retired. */
    private static int minVersion(Tuple row, Instant at) {
        var retiredAt = row.get(3, Instant.class);
        if (retiredAt != null && !retiredAt.isAfter(at)) return Standing.RETIRED;
        return Math.max(row.get(1, Integer.class), row.get(2, Integer.class));
    }

    /** What happened to one consent, oldest first, each with the status it led to. */
    List<ConsentView> events(UUID consentId, long afterEpoch, int limit) {
        var events = em.createQuery(
                        "select e from ConsentEvent e where e.consentId = :id and e.change.epoch > :after"
                                + " order by e.change.epoch",
                        ConsentEvent.class)
                .setParameter("id", consentId)
                .setParameter("after", afterEpoch)
                .setMaxResults(limit)
                .getResultList();
        return reading.steps(events);
    }

    /** The newest steps of one consent, oldest first. */
    List<ConsentView> latest(UUID consentId, int limit) {
        var events = new ArrayList<>(em.createQuery(
                        "select e from ConsentEvent e where e.consentId = :id order by e.change.epoch desc",
                        ConsentEvent.class)
                .setParameter("id", consentId)
                .setMaxResults(limit)
                .getResultList());
        Collections.reverse(events);
        return reading.steps(events);
    }

    private static Standing standing(ConsentEvent event, int minVersion) {
        var change = event.change();
        return new Standing(change.status(), change.validUntil(), event.shown().noticeVersion(), minVersion);
    }
}
