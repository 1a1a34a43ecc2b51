package org.concilier.identity.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.concilier.shared.Roles;

/** How long calls take, by what was said of the voice. Nobody's name is in it. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.SECURITY_ADMIN, Roles.AUDITOR})
public class CallFigures {
    private static final String LASTED = "extract(epoch from (closed_at - opened_at))";
    private static final String BY_VERDICT =
            "select coalesce(verdict, 'NONE'), count(*), percentile_cont(0.5) within group"
                    + " (order by " + LASTED + "), percentile_cont(0.95) within group (order by " + LASTED + ")"
                    + " from interaction where closed_at >= ?1 and closed_at < ?2 group by coalesce(verdict, 'NONE')"
                    + " order by coalesce(verdict, 'NONE')";

    @PersistenceContext
    EntityManager em;

    /**
     * Calls that were closed.
     *
     * @param verdict {@code GREEN}, {@code AMBER}, {@code RED}, or {@code NONE} when no voice was judged
     * @param median seconds from the beginning to the end
     * @param p95 seconds within which 95 of 100 ended
     */
    public record Lasted(String verdict, long calls, long median, long p95) {}

    /** @param until not included */
    public List<Lasted> lasted(Instant from, Instant until) {
        List<?> rows = em.createNativeQuery(BY_VERDICT)
                .setParameter(1, from)
                .setParameter(2, until)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Lasted(row[0].toString(), whole(row[1]), whole(row[2]), whole(row[3])))
                .toList();
    }

    private static long whole(Object number) {
        return Math.round(((Number) number).doubleValue());
    }
}
