package org.concilier.identity.guard;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.AssurancePolicy;
import org.concilier.shared.assurance.Operation;

/**
 * When what operations ask for was changed. It is a matter of settings, which say nothing of their past: so each start of a
 * server notes what it finds, if that is not what the latest start found.
 */
@Stateless
public class PolicyChanges {
    private static final String LATEST =
            "select content, change_no from sign_in_policy order by change_no desc limit 1";
    private static final String NEXT =
            "insert into sign_in_policy (change_no, content, seen_at) values (?1, ?2, ?3)" + " on conflict do nothing";
    private static final String ALL =
            "select seen_at, content from sign_in_policy where seen_at < ?1 order by change_no";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Operations that ask for something else since then. */
    public record Change(Instant at, List<Operation> operations) {}

    /** Notes what is in force; of nodes that start together one does. */
    @PermitAll
    public void note(AssurancePolicy policy) {
        var content = Stream.of(Operation.values())
                .map(operation -> operation.key() + "=" + policy.of(operation).text())
                .collect(Collectors.joining("\n"));
        List<?> latest = em.createNativeQuery(LATEST).getResultList();
        var known = latest.isEmpty() ? new Object[] {"", 0} : (Object[]) latest.get(0);
        if (known[0].equals(content)) return;
        em.createNativeQuery(NEXT)
                .setParameter(1, ((Number) known[1]).intValue() + 1)
                .setParameter(2, content)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    /**
     * The oldest first; the very first start changed nothing.
     *
     * @param until not included
     */
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.SECURITY_ADMIN, Roles.AUDITOR})
    public List<Change> between(Instant from, Instant until) {
        var changes = new ArrayList<Change>();
        Set<String> before = null;
        for (Object line : em.createNativeQuery(ALL).setParameter(1, until).getResultList()) {
            var row = (Object[]) line;
            var lines = new TreeSet<>(List.of(row[1].toString().split("\n")));
            var at = instant(row[0]);
            if (before != null && !at.isBefore(from)) changes.add(new Change(at, different(before, lines)));
            before = lines;
        }
        return changes;
    }

    private static List<Operation> different(Set<String> before, Set<String> now) {
        return now.stream()
                .filter(line -> !before.contains(line))
                .flatMap(line -> Operation.named(line.substring(0, line.indexOf('='))).stream())
                .toList();
    }

    private static Instant instant(Object moment) {
        return moment instanceof java.time.OffsetDateTime at ? at.toInstant() : (Instant) moment;
    }
}
