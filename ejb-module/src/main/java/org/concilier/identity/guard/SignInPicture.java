package org.concilier.identity.guard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Evidence;

/** How sign-ins go, added up: by what was shown and by day. Nobody's name is in it. */
@Stateless
@RolesAllowed({Roles.SECURITY_ADMIN, Roles.AUDITOR})
public class SignInPicture {
    /** The longest time that is shown at once, in days. */
    public static final int LONGEST = 92;

    private static final Duration COUNTED_AGAIN = Duration.ofHours(1);
    private static final String SINCE = " from sign_in where happened_at >= ?1";
    private static final String GOOD = "sum(case when outcome in ('ENTERED', 'STEPPED_UP') then times else 0 end)";
    private static final String BAD =
            "sum(case when outcome in ('ENTERED', 'STEPPED_UP', 'ASKED_FOR_MORE') then 0 else times end)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @param evidence what was shown together; empty when nothing was looked at */
    public record Method(Set<Evidence> evidence, long accepted, long refused) {}

    /** One day, UTC. */
    public record Day(LocalDate on, long accepted, long refused) {}

    /** How often something came of a try. */
    public record Cause(SignInOutcome outcome, long times) {}

    /** By method, the most used first. */
    public List<Method> methods(int days) {
        return rows(
                        "select evidence, " + GOOD + ", " + BAD + SINCE + " group by evidence order by sum(times) desc",
                        days)
                .map(row -> new Method(EvidenceList.read(row[0].toString()), number(row[1]), number(row[2])))
                .toList();
    }

    /** By day, oldest first; days without any are left out. */
    public List<Day> daily(int days) {
        var day = "cast(happened_at as date)";
        return rows("select " + day + ", " + GOOD + ", " + BAD + SINCE + " group by " + day + " order by " + day, days)
                .map(row -> new Day(LocalDate.parse(row[0].toString()), number(row[1]), number(row[2])))
                .toList();
    }

    /** Why tries were refused, or not looked at, the most frequent first. */
    public List<Cause> causes(int days) {
        return rows(
                        "select outcome, sum(times)" + SINCE
                                + " and outcome not in ('ENTERED', 'STEPPED_UP', 'ASKED_FOR_MORE')"
                                + " group by outcome order by sum(times) desc",
                        days)
                .map(row -> new Cause(SignInOutcome.valueOf(row[0].toString()), number(row[1])))
                .toList();
    }

    /**
     * Another whenever a try was written or counted. Tries are counted again within an hour at most, so that is all that
     * is read.
     */
    public String mark() {
        var row = (Object[]) em.createNativeQuery("select max(happened_at), count(*), sum(times)" + SINCE)
                .setParameter(1, clock.instant().minus(COUNTED_AGAIN))
                .getSingleResult();
        return Integer.toHexString(Arrays.hashCode(row));
    }

    private Stream<Object[]> rows(String query, int days) {
        var kept = Math.min(LONGEST, Math.max(1, days));
        List<?> rows = em.createNativeQuery(query)
                .setParameter(1, clock.instant().minus(Duration.ofDays(kept)))
                .getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }
}
