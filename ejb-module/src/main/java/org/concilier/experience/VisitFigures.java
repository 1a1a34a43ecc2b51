package org.concilier.experience;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.concilier.shared.Roles;

/** How far first visits went, added up. Nobody's name is in it. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.SECURITY_ADMIN, Roles.AUDITOR})
public class VisitFigures {
    private static final String REACHED = "select s.step, count(*) from first_visit_step w"
            + " join first_visit_step s on s.customer_id = w.customer_id"
            + " where w.step = 'WELCOMED' and w.reached_at >= ?1 and w.reached_at < ?2 group by s.step";

    @PersistenceContext
    EntityManager em;

    /**
     * People who reached each step, whenever, of those whose first visit began in this time.
     *
     * @param until not included
     */
    public Map<VisitStep, Long> reached(Instant from, Instant until) {
        var people = new EnumMap<VisitStep, Long>(VisitStep.class);
        List<?> rows = em.createNativeQuery(REACHED)
                .setParameter(1, from)
                .setParameter(2, until)
                .getResultList();
        for (Object row : rows) {
            var cells = (Object[]) row;
            people.put(VisitStep.valueOf(cells[0].toString()), ((Number) cells[1]).longValue());
        }
        return people;
    }
}
