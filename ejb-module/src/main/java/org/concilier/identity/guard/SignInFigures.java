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
import org.concilier.shared.assurance.Operation;

/** Sums of the sign-in log over a time, for both sides of the balance. Nobody's name is in them. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.SECURITY_ADMIN, Roles.AUDITOR})
public class SignInFigures {
    private static final String TRIES = "select cast(happened_at as date), realm, evidence, outcome, sum(times)"
            + " from sign_in where happened_at >= ?1 and happened_at < ?2"
            + " group by cast(happened_at as date), realm, evidence, outcome";
    private static final String PACE = "select happened_on, realm, method, seconds, times from sign_in_pace"
            + " where happened_on >= ?1 and happened_on < ?2 order by method, seconds";

    private static final String STEP_UPS = "select t.realm, t.operation, sum(t.asked), sum(t.done) from ("
            + "select realm, operation, times as asked, 0 as done from step_up_asked"
            + " where happened_on >= ?1 and happened_on < ?2"
            + " union all select realm, operation, 0, times from sign_in where outcome = 'STEPPED_UP'"
            + " and cast(happened_at as date) >= ?1 and cast(happened_at as date) < ?2"
            + ") t group by t.realm, t.operation order by t.realm, t.operation";

    @PersistenceContext
    EntityManager em;

    /** Sign-ins and step-ups of one day that showed the same and came to the same. */
    public record Tries(LocalDate on, Realm realm, Set<Evidence> evidence, SignInOutcome outcome, long times) {}

    /** How many people took so many whole seconds to sign in with this evidence on a day. */
    public record Pace(LocalDate on, Realm realm, Set<Evidence> evidence, int seconds, long times) {}

    /** How often this operation asked for one more proof, and how often that was given. */
    public record StepUps(Realm realm, Operation operation, long asked, long done) {}

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
                        LocalDate.parse(row[0].toString()),
                        Realm.valueOf(row[1].toString()),
                        EvidenceList.read(row[2].toString()),
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).longValue()))
                .toList();
    }

    /** By realm and operation; whole days, UTC. */
    public List<StepUps> stepUps(Instant from, Instant until) {
        return rows(STEP_UPS, LocalDate.ofInstant(from, ZoneOffset.UTC), LocalDate.ofInstant(until, ZoneOffset.UTC))
                .filter(row -> Operation.named(row[1].toString()).isPresent())
                .map(row -> new StepUps(
                        Realm.valueOf(row[0].toString()),
                        Operation.named(row[1].toString()).orElseThrow(),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue()))
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
