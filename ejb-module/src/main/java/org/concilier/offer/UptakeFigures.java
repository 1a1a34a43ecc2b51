package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.concilier.shared.Roles;

/** How often offers were used, with consent and without; and whether any decision used a consent that had ended. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.SECURITY_ADMIN, Roles.AUDITOR})
public class UptakeFigures {
    private static final String UPTAKE = """
            select d.personalised, count(distinct d.customer_id), count(distinct r.customer_id)
            from offer_decision d left join redemption r on r.decision_id = d.id
            where d.decided_at >= ?1 and d.decided_at < ?2 group by d.personalised""";

    /** A decision under an older epoch than a withdrawal that had been recorded before it. */
    private static final String STALE = """
            select count(*) from offer_decision d where d.decided_at >= ?1 and d.decided_at < ?2 and d.personalised = true
            and exists (select 1 from consent_event e where e.customer_id = d.customer_id and e.epoch > d.epoch
                and e.happened_at < d.decided_at and e.status in ('WITHDRAWN', 'REVOKED', 'INVALIDATED'))""";

    @PersistenceContext
    EntityManager em;

    /** People who were shown an offer, and those of them who used one. */
    public record Uptake(long shown, long used) {
        static final Uptake NONE = new Uptake(0, 0);
    }

    /**
     * Both sides.
     *
     * @param personal decisions that used data, with consent
     * @param general decisions that used none
     */
    public record Both(Uptake personal, Uptake general) {}

    /** @param until not included */
    public Both uptake(Instant from, Instant until) {
        var personal = Uptake.NONE;
        var general = Uptake.NONE;
        for (Object line : em.createNativeQuery(UPTAKE)
                .setParameter(1, from)
                .setParameter(2, until)
                .getResultList()) {
            var row = (Object[]) line;
            var uptake = new Uptake(((Number) row[1]).longValue(), ((Number) row[2]).longValue());
            if ((Boolean) row[0]) personal = uptake;
            else general = uptake;
        }
        return new Both(personal, general);
    }

    /** Decisions that rested on a consent after its end was recorded; anything but 0 breaks a promise. */
    public long stale(Instant from, Instant until) {
        return ((Number) em.createNativeQuery(STALE)
                        .setParameter(1, from)
                        .setParameter(2, until)
                        .getSingleResult())
                .longValue();
    }
}
