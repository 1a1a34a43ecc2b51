package org.concilier.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.shared.Roles;

/** What people answered and took back over a time, and how often each was asked. Nobody's name is in it. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.SECURITY_ADMIN, Roles.AUDITOR})
public class ConsentFigures {
    private static final String STEPS =
            "select cast(happened_at as date), purpose, channel, status, count(*) from consent_event"
                    + " where happened_at >= ?1 and happened_at < ?2 group by cast(happened_at as date), purpose, channel, status";
    private static final String ASKED =
            "select t.questions, count(*) from (select count(*) as questions from consent_event"
                    + " where happened_at >= ?1 and happened_at < ?2 and status in ('GIVEN', 'RENEWED', 'REFUSED', 'DEFERRED')"
                    + " group by customer_id) t group by t.questions order by t.questions";
    private static final String STANDING =
            "select purpose, count(*) from consent where status in ('GIVEN', 'RENEWED') group by purpose";

    /** Asked by a page, or by the company otherwise, and since then neither yes, no nor later. */
    private static final String SILENT = "select t.purpose, count(distinct t.customer_id) from ("
            + "select customer_id, purpose, shown_at as asked_at from shown_question"
            + " where shown_at >= ?1 and shown_at < ?2 union all"
            + " select customer_id, purpose, happened_at from consent_event"
            + " where status = 'REQUESTED' and happened_at >= ?1 and happened_at < ?2) t"
            + " where not exists (select 1 from consent_event e where e.customer_id = t.customer_id"
            + " and e.purpose = t.purpose and e.happened_at >= t.asked_at"
            + " and e.status in ('GIVEN', 'RENEWED', 'REFUSED', 'DEFERRED')) group by t.purpose";

    @PersistenceContext
    EntityManager em;

    /** How often a consent to this purpose came to this status on a day, UTC. */
    public record Step(LocalDate on, String purpose, String channel, ConsentStatus status, long times) {}

    /** How many people answered so many questions. */
    public record Asked(long questions, long people) {}

    /** A notice that people are asked with since then. */
    public record Published(Instant at, String purpose, int version) {}

    /** How many people allow a purpose now. */
    public record Standing(String purpose, long people) {}

    /** @param until not included */
    public List<Step> steps(Instant from, Instant until) {
        return rows(STEPS, from, until)
                .map(row -> new Step(
                        LocalDate.parse(row[0].toString()),
                        row[1].toString(),
                        row[2].toString(),
                        ConsentStatus.valueOf(row[3].toString()),
                        number(row[4])))
                .toList();
    }

    /** Only people who answered something, by the number of their answers. */
    public List<Asked> asked(Instant from, Instant until) {
        return rows(ASKED, from, until)
                .map(row -> new Asked(number(row[0]), number(row[1])))
                .toList();
    }

    /** People who were asked and have answered nothing, by purpose. */
    public Map<String, Long> silent(Instant from, Instant until) {
        return rows(SILENT, from, until).collect(Collectors.toMap(row -> row[0].toString(), row -> number(row[1])));
    }

    /** The company's data policy says something else since then. */
    public record Policy(Instant at, int version) {}

    /** Versions of the data policy, the oldest first. */
    public List<Policy> policies(Instant from, Instant until) {
        return em.createQuery(
                        "select p.publishedAt, p.version from Policy p"
                                + " where p.publishedAt >= :from and p.publishedAt < :until order by p.publishedAt",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .map(row -> new Policy((Instant) row[0], ((Number) row[1]).intValue()))
                .toList();
    }

    /** Notices that came into force, the oldest first. */
    public List<Published> published(Instant from, Instant until) {
        return em.createQuery(
                        "select n.publishedAt, n.purpose, n.noticeVersion from Notice n"
                                + " where n.publishedAt >= :from and n.publishedAt < :until order by n.publishedAt",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .map(row -> new Published((Instant) row[0], row[1].toString(), ((Number) row[2]).intValue()))
                .toList();
    }

    public List<Standing> standing() {
        List<?> rows = em.createNativeQuery(STANDING).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Standing(row[0].toString(), number(row[1])))
                .toList();
    }

    private Stream<Object[]> rows(String query, Instant from, Instant until) {
        List<?> rows = em.createNativeQuery(query)
                .setParameter(1, from)
                .setParameter(2, until)
                .getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
