package org.concilier.identity.guard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.AssurancePolicy;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.PolicyInForce;
import org.concilier.shared.assurance.Requirement;

/**
 * Replays recorded sign-ins and step-ups against a changed policy: who would have been asked for more, who refused, who let in.
 * The database adds up those that any policy judges alike, so that a month of them is a few lines.
 */
@Stateless
@RolesAllowed({Roles.AUDIT_READ, Roles.ADMIN, Roles.AUDITOR, Roles.SECURITY_ADMIN})
public class PolicySimulations {
    /** The longest time that can be replayed at once. */
    public static final Duration LONGEST = Duration.ofDays(92);

    private static final String ALIKE = "select operation, outcome, evidence, strongest, sum(times),"
            + " count(distinct account_id) from sign_in where happened_at >= ?1 and happened_at < ?2"
            + " and account_id is not null and outcome in ('ENTERED', 'STEPPED_UP', 'ASKED_FOR_MORE', 'NOT_ENOUGH')"
            + " group by operation, outcome, evidence, strongest order by operation, outcome, evidence, strongest";

    @PersistenceContext
    EntityManager em;

    @Inject
    PolicyInForce inForce;

    /**
     * @param changed what these operations would ask for; the others stay as they are in force
     * @throws InvalidInput when the time is empty or longer than {@link #LONGEST}
     */
    public Simulation replay(Instant from, Instant until, Map<Operation, Requirement> changed) {
        if (!from.isBefore(until)) throw new InvalidInput("/until", "must be after /from");
        if (Duration.between(from, until).compareTo(LONGEST) > 0)
            throw new InvalidInput("/until", "must be at most " + LONGEST.toDays() + " days after /from");
        return Simulation.of(from, until, alike(from, until), changedPolicy(changed));
    }

    private AssurancePolicy changedPolicy(Map<Operation, Requirement> changed) {
        var all = new EnumMap<Operation, Requirement>(Operation.class);
        for (var operation : Operation.values())
            all.put(operation, inForce.policy().of(operation));
        all.putAll(changed);
        return AssurancePolicy.with(all);
    }

    private List<AlikeSignIns> alike(Instant from, Instant until) {
        List<?> rows = em.createNativeQuery(ALIKE)
                .setParameter(1, from)
                .setParameter(2, until)
                .getResultList();
        return rows.stream().flatMap(row -> alike((Object[]) row)).toList();
    }

    private static Stream<AlikeSignIns> alike(Object[] row) {
        return operation(row[0].toString()).map(operation -> alike(operation, row));
    }

    /** None for a step-up that nothing in particular asked for, and for what an earlier version knew. */
    private static Stream<Operation> operation(String key) {
        return Stream.of(Operation.values()).filter(operation -> operation.key().equals(key));
    }

    private static AlikeSignIns alike(Operation operation, Object[] row) {
        return new AlikeSignIns(
                operation,
                SignInOutcome.valueOf(row[1].toString()).isSuccess(),
                EvidenceList.read(row[2].toString()),
                Assurance.named(row[3].toString()).orElseThrow(),
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue());
    }
}
