package org.concilier.privacy.breach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.concilier.shared.Roles;

/** When the company became aware of breaches. Nothing else of the register is told here. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.SECURITY_ADMIN, Roles.AUDITOR})
public class BreachFigures {
    @PersistenceContext
    EntityManager em;

    /** @param until not included */
    public List<Instant> aware(Instant from, Instant until) {
        return em.createQuery(
                        "select b.awareAt from Breach b where b.awareAt >= :from and b.awareAt < :until order by b.awareAt",
                        Instant.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }
}
