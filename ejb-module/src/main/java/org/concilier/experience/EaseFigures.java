package org.concilier.experience;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concilier.shared.Roles;

/** How easy it was in the customers' own words, added up by moment. Nobody's name is in it. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.SECURITY_ADMIN, Roles.AUDITOR})
public class EaseFigures {
    private static final String BY_MOMENT = "select cast(asked_at as date), moment, coalesce(answer, 0), count(*)"
            + " from ease_question where asked_at >= ?1 and asked_at < ?2"
            + " group by cast(asked_at as date), moment, coalesce(answer, 0) order by moment";

    @PersistenceContext
    EntityManager em;

    /**
     * People on one day.
     *
     * @param answer 1 to {@link Ease#BEST}; 0 for those who were asked and did not answer
     */
    public record Said(LocalDate on, Moment moment, int answer, long people) {}

    /** @param until not included */
    public List<Said> said(Instant from, Instant until) {
        List<?> rows = em.createNativeQuery(BY_MOMENT)
                .setParameter(1, from)
                .setParameter(2, until)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Said(
                        LocalDate.parse(row[0].toString()),
                        Moment.valueOf(row[1].toString()),
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).longValue()))
                .toList();
    }
}
