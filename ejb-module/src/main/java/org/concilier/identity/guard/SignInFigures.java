package org.concilier.identity.guard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concilier.identity.Realm;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Evidence;

/** Sums of the sign-in log over a time, for both sides of the balance. Nobody's name is in them. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.SECURITY_ADMIN, Roles.AUDITOR})
public class SignInFigures {
    private static final String TRIES = "select cast(happened_at as date), realm, evidence, outcome, sum(times)"
            + " from sign_in where happened_at >= ?1 and happened_at < ?2"
            + " group by cast(happened_at as date), realm, evidence, outcome";
    private static final String PACE = "select method, seconds, sum(times) from sign_in_pace"
            + " where happened_on >= ?1 and happened_on < ?2 group by method, seconds order by method, seconds";

    @PersistenceContext
    EntityManager em;

    /** Sign-ins and step-ups of one day that showed the same and came to the same. */
    public record Tries(LocalDate on, Realm realm, Set<Evidence> evidence, SignInOutcome outcome, long times) {}

    /** How many people took so many whole seconds to sign in with this evidence. */
    public record Pace(Set<Evidence> evidence, int seconds, long times) {}

    /** @param until not included */
    public List<Tries> tries(Instant from, Instant until) {
        return rows(TRIES, from, until)
                .map(row -> new Tries(
                        LocalDate.parse(row[0].toString()),
                        Realm.valueOf(row[1].toString()),
                        EvidenceList.read(row[2].toString()),
                        SignInOutcome.valueOf(row[3].toString()),
                        ((Number) row[4]).longValue()))
                .toList();
    }

    /** By method, the fastest first; whole days, UTC. */
    public List<Pace> pace(Instant from, Instant until) {
        return rows(PACE, LocalDate.ofInstant(from, ZoneOffset.UTC), LocalDate.ofInstant(until, ZoneOffset.UTC))
                .map(row -> new Pace(
                        EvidenceList.read(row[0].toString()),
                        ((Number) row[1]).intValue(),
                        ((Number) row[2]).longValue()))
                .toList();
    }

    private Stream<Object[]> rows(String query, Object from, Object until) {
        List<?> rows = em.createNativeQuery(query)
                .setParameter(1, from)
                .setParameter(2, until)
                .getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }
}
