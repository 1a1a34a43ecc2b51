package org.concilier.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.concilier.shared.Roles;

/** What people answered and took back over a time, and how often each was asked. Nobody's name is in it. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.SECURITY_ADMIN, Roles.AUDITOR})
public class ConsentFigures {
    private static final String STEPS = "select cast(happened_at as date), purpose, status, count(*) from consent_event"
            + " where happened_at >= ?1 and happened_at < ?2 group by cast(happened_at as date), purpose, status";
    private static final String ASKED =
            "select t.questions, count(*) from (select count(*) as questions from consent_event"
                    + " where happened_at >= ?1 and happened_at < ?2 and status in ('GIVEN', 'RENEWED', 'REFUSED', 'DEFERRED')"
                    + " group by customer_id) t group by t.questions order by t.questions";
    private static final String STANDING =
            "select purpose, count(*) from consent where status in ('GIVEN', 'RENEWED') group by purpose";

    @PersistenceContext
    EntityManager em;

    /** How often a consent to this purpose came to this status on a day, UTC. */
    public record Step(LocalDate on, String purpose, ConsentStatus status, long times) {}

    /** How many people answered so many questions. */
    public record Asked(long questions, long people) {}

    /** How many people allow a purpose now. */
    public record Standing(String purpose, long people) {}

    /** @param until not included */
    public List<Step> steps(Instant from, Instant until) {
        return rows(STEPS, from, until)
                .map(row -> new Step(
                        LocalDate.parse(row[0].toString()),
                        row[1].toString(),
                        ConsentStatus.valueOf(row[2].toString()),
                        number(row[3])))
                .toList();
    }

    /** Only people who answered something, by the number of their answers. */
    public List<Asked> asked(Instant from, Instant until) {
        return rows(ASKED, from, until)
                .map(row -> new Asked(number(row[0]), number(row[1])))
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
